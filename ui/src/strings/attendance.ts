// 考试当天: what the desk at the door says.

import type { AttendanceCounts, AttendanceState, CheckInPerson, CheckInView, Moment, SeatPlace, VerdictCause, VerdictColour } from '../bindings';
import { minuteOf } from '../format';
import { voidCauses } from './ticket';

export const attendance = {
  title: '考试当天',
  box: '扫准考证或证件',
  boxHint: '准考证尾号至少 4 位，按 Enter',
  room: '守哪个考场',
  everyRoom: '所有考场（总入口）',
  sitting: '批次',
  subject: '科目',
  today: '今天没有考试。可以先看安排，到那一天才能核验入场。',
  none: '没有可以核验的批次。',
  noneNow: '先在「批次」里开设批次、排好座位。',
  waiting: '请扫准考证',
  waitingHint: '扫码枪随时可以扫，不用点哪里。没有扫码枪，输入尾号按 Enter。',
  choose: '同尾号有几位，请选一位',
  undo: '撤回',
  undoLast: (name: string, state: string) => `撤回 ${name}（${state}）`,
  undoLastAll: (count: number) => `撤回 ${count} 人的缺考`,
  undoAllAsk: (count: number) => `撤回刚才一起记的 ${count} 人缺考？`,
  undoAllMeans: '记录都留着，只是不再算缺考。',
  undoneAll: (count: number) => `已撤回 ${count} 人的缺考。`,
  undone: (name: string) => `已撤回 ${name} 的记录。`,
  seeOriginal: '原件已核',
  originalSeen: (name: string) => `${name} 的原件已核。`,
  misconduct: '记违纪',
  misconductAsk: (name: string) => `给 ${name} 记违纪？`,
  misconductReason: '违纪情况',
  misconductMissing: '请写明违纪情况。',
  absent: '记缺考',
  absentMarked: (name: string) => `${name} 已记缺考。`,
  misconductMarked: (name: string) => `${name} 已记违纪。`,
  closeRoom: '未到的全部记缺考',
  closeAsk: (count: number, where: string) => `${where}还有 ${count} 人没有到，全部记缺考？`,
  closeMeans: '之后又到的，照常扫码就会改记；也可以一个一个撤回。',
  closed: (count: number) => `已记 ${count} 人缺考。`,
  notYetClosed: '到停止入场的时间以后才能一起记缺考。',
  missing: '没有到的',
  nobodyMissing: '全部到齐。',
  counts: '各考场人数',
  total: '合计',
  expected: '应到',
  open: '未到',
  sound: '声音',
  soundOn: '有声音',
  soundOff: '静音',
  roomColumn: '考场',
  seatNumber: (number: number) => `${number} 号`,
  seatOf: (room: string, number: number) => `${room} ${number} 号`,
  noSeat: '这一科没有座位',
  ticketOf: (number: string) => `准考证 ${number}`,
  openPage: '考试当天',
  times: (day: string, starts: string, ends: string) => `${day} ${starts}–${ends}`,
  closesAfter: (minutes: number) => `开考 ${minutes} 分钟后停止入场`,
};

export const colours: Record<VerdictColour, string> = { green: '请进', yellow: '请进，注意', red: '不能进' };

export const attendanceStates: Record<AttendanceState, string> = {
  present: '到考',
  late: '迟到',
  absent: '缺考',
  misconduct: '违纪',
  taken_back: '已撤回',
};

/** The word in large letters: of several people none is turned away yet. */
export function verdictWord(view: CheckInView): string {
  if (view.causes[0] === 'several') return '请选人';
  if (view.causes[0] === 'already_present') return '已到过';
  return colours[view.colour];
}

/** Why, each as a sentence with what to do. */
export function causeSentences(view: CheckInView, today: string): string[] {
  return view.causes.map((cause) => sentences[cause](view, today));
}

const placeOf = (place: SeatPlace): string => attendance.seatOf(place.room_name, place.seat_number);
const since = (person: CheckInPerson | null, today: string): string => minute(person?.since ?? null, today);
const minute = (moment: Moment | null, today: string): string => (moment === null ? '' : minuteOf(moment, today));
const seatOf = (view: CheckInView): SeatPlace | null => view.person?.place ?? null;

const sentences: Record<VerdictCause, (view: CheckInView, today: string) => string> = {
  unknown: () => '没有这个准考证号或证件。请再扫一次，或输入准考证尾号（至少 4 位）。',
  several: () => '有几张准考证是这个尾号，请在下面选。',
  withdrawn: () => '这位考生已经退考。',
  ticket_void: (view) => `这张准考证已经作废${view.void_cause ? `：${voidCauses[view.void_cause]}` : ''}。${view.person?.row.ticket_number ? '另有一张有效的，请出示新的。' : '请到报名处处理。'}`,
  no_ticket: () => '没有有效的准考证。请到报名处处理。',
  other_sitting: (view) => {
    const place = seatOf(view);
    return place ? `不是这一批：${place.day} ${place.starts} 在${placeOf(place)}。` : '不是这一批的考生。';
  },
  not_seated: () => '这一科没有这位考生的座位。请核对科目。',
  other_day: (view) => `今天不考这一科：应在 ${seatOf(view)?.day ?? view.board.period.day} ${view.board.period.starts} 来。`,
  over: (view) => `这一科 ${view.board.period.ends} 已经结束。`,
  other_room: (view) => {
    const place = seatOf(view);
    return place ? `走错考场：请到${placeOf(place)}。` : '走错考场。';
  },
  misconduct: (view, today) => `${since(view.person, today)} 已记违纪，不再入场。`,
  already_present: (view, today) => `${since(view.person, today)} 已经核验入场。请看照片，是不是同一个人。`,
  was_absent: () => '原来记了缺考，现在改记。',
  late: (view) => `${view.board.period.starts} 已经开考，记为迟到。`,
  closed: (view) => `开考已过 ${view.board.closed_after ?? 0} 分钟，按规定不再入场。已记迟到；不让进的，请撤回后记缺考。`,
  original_at_door: () => '电话报名，还没看过证件原件：请核对原件，看过按 F7。',
};

/** Columns of the counts after the expected. */
export const countColumns: { key: Exclude<keyof AttendanceCounts, 'expected'>; label: string }[] = [
  { key: 'present', label: attendanceStates.present },
  { key: 'late', label: attendanceStates.late },
  { key: 'open', label: attendance.open },
  { key: 'absent', label: attendanceStates.absent },
  { key: 'misconduct', label: attendanceStates.misconduct },
];
