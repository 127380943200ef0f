// Choosing, examining and accepting a photo.

export const photo = {
  choose: '选择照片',
  chooseOther: '换一张',
  drop: '也可以把照片拖到这里，或复制后按 Ctrl+V 粘贴',
  demand: '一寸彩色白底，JPEG，40–80 KB',
  examining: '正在检查照片……',
  later: '可以先保存，以后再补。',
  size: (width: number, height: number, bytes: string) => `${width}×${height} 像素 · ${bytes} KB`,
  stripped: '已去掉照片里的拍摄信息',
  turned: '已转正',
  alsoMet: (count: number) => `符合 ${count} 项`,
  fine: '没有发现问题，请看一眼是不是本人',
  use: '采用这张照片',
  accept: '认可理由',
  acceptHint: '确认可用时填写',
  never: '这张照片不能用，写明理由也不行。请换一张。',
  onlySupervisor: '这张照片要由主管写明理由才能用。先换一张，或请主管办理。',
  needReason: '请写明认可这张照片的理由，或换一张。',
  accepted: '已认可',
  decided: (who: string, reason: string) => `${who} 认可：${reason}`,
  remove: '不用这张',
};
