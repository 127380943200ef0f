// 批量打印: what is printed for a whole sitting, on which printers, and going on after a jam.

import type { PrintPartState, PrintPartView, PrintRunState, PrintRunView } from '../bindings';
import { explainShort } from './failures';
import { roomPapers, subjects } from './sitting';

/** How far a run is. */
export const runStates = {
  printing: '正在打印',
  paused: '已暂停',
  cancelled: '已取消',
  done: '打完了',
} satisfies Record<PrintRunState, string>;

/** Where a part is. */
export const partStates = {
  queued: '等待打印',
  sending: '正在送往打印机',
  sent: '已送打印机',
  printed: '已打印',
  failed: '没有打完',
  cancelled: '已取消',
} satisfies Record<PrintPartState, string>;

export const printRun = {
  tickets: '准考证',
  printTickets: '打印准考证',
  printRoomPapers: '打印考务件',
  whichPrinters: '用哪几台打印机',
  intro: '一个考场的排在一起，按座位打；几台打印机各打各的考场。窗口锁屏也不停。',
  onlyMissing: '只打还没打过的；已经打过的不重复打。',
  notReady: '没有准备好',
  noPrinter: '这台电脑还没有打印机。请先接好打印机，再按 F9；也可以先存成 PDF。',
  choosePrinter: '请至少选一台打印机。',
  print: '打印',
  againAsk: '这些准考证都打印过了，再打一遍？',
  againMeans: '原来打出来的仍然有效。',
  again: '再打一遍',
  runs: '批量打印',
  of: (date: string, site: string) => `${date} ${site}`,
  asked: (at: string, clerk: string) => `${at} ${clerk}`,
  because: (reason: string) => `再打一遍：${reason}`,
  pause: '暂停',
  continue: '继续',
  cancel: '取消',
  cancelAsk: '取消这次打印？',
  cancelMeans: '已经送到打印机的还会打出来，其余的不再打。',
  cancelYes: '不再打了',
  cancelNo: '接着打',
  printers: '换打印机',
  keep: '就用这些',
  leftOut: (count: number) => `${count} 张没有打：`,
  noTicket: '没有有效的准考证，或已换到别的考场',
  moreLeftOut: (count: number) => `等 ${count} 人`,
  parts: '各考场',
  showParts: '看各考场',
  hideParts: '收起',
  room: '考场',
  what: '内容',
  pages: '张数',
  printer: '打印机',
  state: '情况',
  anyPrinter: '哪台空就用哪台',
  more: (count: number) => `还有 ${count} 份在等待打印`,
  resume: '续打',
  reprint: '重打',
  stopped: (printer: string) => `「${printer}」上没有打完，这台已停下等人看。`,
  advice: '先清好卡纸，再找到最后一张打好的。',
  last: '最后一张',
  first: '从哪一张',
  sheetHint: '扫它的码，或输入准考证号后四位、姓名；也可以数，这次打出来的第几张。',
  pageHint: '看纸上印的第几页。一页也没打出来的，点「从头打」。',
  againAdvice: '从这一张打到最后；只要其中一两张的，到考生页面单打。',
  againFrom: (page: number, name: string) => `从第 ${page} 张${name === '' ? '' : `（${name}）`}重打到最后。`,
  againQuestion: (count: number) => `再打 ${count} 张？`,
  printAgain: '重打',
  noted: '这一张和它前面的记为已打印，其余不再打。',
  note: '记下',
  nothingOut: '一张也没打出来',
  notNow: '先不办',
  from: (page: number, name: string) => `接着打第 ${page} 张${name === '' ? '' : `：${name}`}`,
  allOut: '最后一张就是它，都打好了。',
  notFound: '这一份里没有这张，请看清考场再输入。',
  several: '有几张都对得上，请多输入几位。',
  fromStart: '从头打',
  allPrinted: '都打好了',
  goOn: '接着打',
  sheets: '这一份的准考证',
};

/** What a run prints. */
export function runTitle(run: PrintRunView): string {
  if (run.tickets > 0) return printRun.tickets;
  const papers = [...new Set(run.parts.map((part) => part.paper))].filter((paper) => paper !== null);
  return papers.map((paper) => roomPapers[paper]).join('、');
}

/** How much of a run is on paper. */
export function runCount(run: PrintRunView): string {
  if (run.tickets > 0) return `已打 ${run.printed} / ${run.tickets - run.left_out.length} 张`;
  return `已打 ${run.parts.filter((part) => part.state === 'printed').length} / ${run.parts.length} 份`;
}

/** Why a part did not come out on a printer of this name. */
export function partFailure(part: PrintPartView, printer: string): string {
  if (part.failure === 'wrong_state') return '这个考场已经没有人坐了。';
  if (part.failure === 'not_found') return '这个考场已经从批次里去掉了。';
  return part.failure ? explainShort({ code: part.failure, values: { printer } }) : '';
}

/** What a part is. */
export function partTitle(part: PrintPartView): string {
  return part.paper && part.subject ? `${roomPapers[part.paper]}（${subjects[part.subject]}）` : printRun.tickets;
}
