// Choosing, examining and accepting a photo.

import { photoRules, wordOr } from './labels';

export const photo = {
  choose: '选择照片',
  chooseOther: '换一张',
  drop: '也可以把照片拖进窗口，或复制后按 Ctrl+V 粘贴',
  dropHere: '松开鼠标，收作这位考生的照片',
  refusals: {
    several: (count: number) => `一次只能收一张，这里有 ${count} 张。请只拖（或只复制）这位考生的那一张。`,
    folder: () => '拖来的是文件夹。请打开它，把这位考生的那张照片拖过来。',
    text: () => '拖来的是文字或网页，不是照片文件。请拖照片文件，或按 F6 选择。',
  },
  demand: '一寸彩色白底，JPEG，40–80 KB',
  examining: '正在检查照片……',
  stillExamining: '照片还在检查，请稍等再保存。',
  later: '可以先保存，以后再补。',
  size: (width: number, height: number, bytes: string) => `${width}×${height} 像素 · ${bytes} KB`,
  stripped: '已去掉照片里的拍摄信息',
  turned: '已转正',
  alsoMet: (measured: number, seen: number) => `符合 ${measured + seen} 项${seen > 0 ? `，其中 ${seen} 项由人看过` : ''}`,
  openQuestions: (count: number) => `还有 ${count} 项要看一眼`,
  fine: '没有发现问题，请看一眼是不是本人',
  next: '请考生：',
  nextIfNot: '调整不了再请考生：',
  putRight: '自动调整',
  cannotPutRight: '不能自动调整：',
  compare: '调整前和调整后',
  before: '调整前',
  after: '调整后',
  notShown: '打不开，无法显示',
  showOriginal: '看原来的照片',
  showPhoto: '看调整后的照片',
  original: '原来的照片',
  originalKept: '原来的照片会一并保存。',
  takeAfter: '用调整后的',
  keepBefore: '仍用原来的',
  lookAgain: '重看',
  question: (number: number, of: number) => `第 ${number} 项，共 ${of} 项`,
  yes: '是',
  no: '不是',
  showMarks: '显示标线',
  hideMarks: '隐藏标线',
  crown: '头顶',
  eyeLine: '眼睛',
  chin: '下巴',
  use: '采用这张照片',
  accept: '认可理由',
  acceptHint: '确认可用时填写',
  never: '这张照片不能用，写明理由也不行。请换一张。',
  onlySupervisor: '这张照片要由主管写明理由才能用。先换一张，或请主管办理。',
  needAnswers: '照片还有要看一眼的项目，请先在照片栏答完。',
  needReason: '请写明认可这张照片的理由，或换一张。',
  accepted: '已认可',
  lookedBy: (who: string, when: string) => `${who} ${when} 看过`,
  decided: (who: string, reason: string) => `${who} 认可：${reason}`,
  remove: '不用这张',
};

/** What a person's look came to. */
export function lookedAt(rule: string, met: boolean): string {
  return `${wordOr(photoRules, rule) || '文件'}：看过，${met ? '符合' : '不符合'}`;
}
