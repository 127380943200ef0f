// What stands on the counter: scanner, card reader, camera, printer.

import type { CardField, PrintState, ScannerEnding } from '../bindings';
import type { CameraTrouble } from '../camera';
import type { TrialScan } from '../trial';

export const device = {
  title: '设备自检',
  intro: '开门前各试一次。这里试的内容都不会登记。',
  scanner: '扫码枪',
  scanBox: '扫码区',
  scanHint: '光标停在这里，扫一个码',
  scanned: '读到',
  scanLength: (count: number) => `${count} 个字符`,
  scanPause: (milliseconds: number) => `最长停顿 ${milliseconds} 毫秒`,
  scanEnding: '结尾',
  endings: { enter: '回车', tab: 'Tab 键', nothing: '没有' } satisfies Record<ScannerEnding, string>,
  kinds: {
    ticket: '准考证号', number: '证件号码', mrz: '证件机读区', line: '证件机读区的一行', unknown: '不是本台用的码',
  } satisfies Record<NonNullable<TrialScan['kind']> | 'unknown', string>,
  fits: '与设置相符，可以使用。',
  differs: '与下面的设置不符，扫码会被当成手工输入。',
  byHand: '停顿太长，像是手工输入的。请用扫码枪扫一次。',
  adopt: '按这次扫码设置',
  pause: '最长停顿',
  pauseHint: '20–500 毫秒，一般 50。蓝牙扫码枪慢，可以放宽；太长会把手工输入当成扫码。',
  pauseProblem: '请填 20 到 500 之间的毫秒数。',
  ending: '码后发送',
  endingHint: '回车始终有效。',
  save: '保存设置',
  saved: '已保存，立即生效。',
  reader: '身份证读卡器',
  readerIs: '读卡服务',
  noReader: '没有读卡器',
  readerHint: '先装好厂家的读卡服务；它只在这台电脑上运行，报名台不联网。',
  readerAt: (address: string) => `地址 ${address}`,
  tryReader: '试读一次',
  readerIdle: '放上证件，按“试读一次”。只显示读到了哪些项目，不会填入报名。',
  readerRead: '读卡正常',
  came: '读到的项目',
  photoSize: (bytes: number) => `有，${Math.max(1, Math.round(bytes / 1000))} KB`,
  noPhoto: '没有',
  noType: '没有说明是哪种证件',
  camera: '摄像头',
  openCamera: '打开摄像头',
  closeCamera: '关闭',
  cameraIdle: '按“打开摄像头”，应看到实时画面。画面不保存。',
  cameraLive: '摄像头正常',
  cameraSize: (width: number, height: number) => `画面 ${width} × ${height} 像素`,
  picture: '摄像头画面',
  printer: '打印机',
  noPrinter: '这台电脑没有打印机。请在系统里添加后再打开本页。',
  ready: '就绪',
  notReady: '没有就绪',
  isDefault: '系统默认',
  choosePrinter: '试打的打印机',
  printTestPage: '打印测试页',
  printed: { waiting: '等待中', sent: '已送出，正在打印', done: '已打完，请看纸', failed: '没有打出来' } satisfies Record<PrintState, string>,
  printedHow: '纸上应有外框、两把 100 毫米的尺、生僻字和能扫出来的码。',
  printFailed: '请检查电源、纸张和连线，然后再打一次。',
};

export const cardFields = {
  name: '姓名', number: '号码', sex: '性别', nation: '民族', birth_date: '出生日期', address: '住址', authority: '签发机关',
  valid_from: '有效期起', valid_until: '有效期止', validity: '有效期', type: '证件类型', photo: '头像', message: '说明',
} satisfies Record<CardField, string>;

/** Why there is no picture, and what to do. */
export const cameraTroubles = {
  absent: '没有找到摄像头。请检查连线，插好后再打开一次。',
  busy: '摄像头正被别的程序占用。请关掉那个程序（例如会议软件）后再打开一次。',
  refused: '系统不让报名台用摄像头。请在系统的隐私设置里允许“摄像头”，再打开一次。',
  unsupported: '这台电脑的系统不支持在报名台里使用摄像头。照片请用相机拍好后选文件。',
  unknown: '摄像头没有打开。请拔下重插后再试；仍不行请联系技术人员。',
} satisfies Record<CameraTrouble, string>;

export const card = {
  read: '读卡',
  reading: '正在读卡……',
  waits: '刚读过的证件请先拿开，再放上这位考生的。',
  taken: '已读入，请核对原件',
  replaceAsk: '用证件上的内容换掉已经填写的？',
  replaceMeans: (changes: readonly string[]) => changes.join('\n'),
  replace: '换成证件上的',
  keep: '保留已填的',
};
