// Sittings: opened, moved, cancelled.

import type { RoomPaper, RoomSubjects, SeatBefore, SeatPlace, SittingChangeKind, SittingPlan, SittingView, SittingWarning, Subject } from '../bindings';
import { monthOf } from '../format';
import { holidaysNotLoaded } from './calendar';

export const subjects: Record<Subject, string> = { theory: '理论知识', skill: '技能考核' };
const shortSubjects: Record<Subject, string> = { theory: '理论', skill: '技能' };
export const roomSubjects: Record<RoomSubjects, string> = { both: '两科', theory: '仅理论知识', skill: '仅技能考核' };

export const sitting = {
  title: '批次',
  list: '已开设的批次',
  none: '还没有开设批次。',
  noneNow: '定下考试日期和考场后，在右边开设；之后才能排座、发准考证。',
  onlySupervisor: '开设批次由主管办理。请主管按 Ctrl+L 换人登录。',
  open: '开设批次',
  examDate: '考试日期',
  theoryDate: '理论日期',
  skillDate: '技能日期',
  twoDays: '两科不在同一天',
  deadline: '报名截止',
  setDeadline: '定报名截止日',
  deadlineHint: '选填，不晚于考试第一天',
  deadlineLate: '报名截止不应晚于考试第一天。',
  examDatePast: '考试日期应在今天以后。',
  timeProblem: '请输入 4 位时间，例如 0900。',
  timeOrder: '结束应晚于开始。',
  seats: '机位数',
  seatsProblem: '机位数应为 1 至 500。',
  missing: '这一栏要填。',
  openIt: '开设批次',
  opened: (day: string) => `已开设 ${day} 的批次，可以排座了。`,
  seated: (seated: number, capacity: number) => `已排 ${seated} 人，可坐 ${capacity} 人`,
  times: (theory: string, skill: string) => `理论知识 ${theory} · 技能考核 ${skill}`,
  manage: '座次与调整',
  cancelled: '已取消',
  untold: (count: number) => `${count} 人待通知`,
  more: '再加一个考场',
  room: '考场',
  roomOf: (number: number) => `考场 ${number}`,
  removeRoom: '去掉这个考场',
  sameRoom: '考场名称重复了。',
  serves: '安排',
  warnings: '提醒',
  examDay: '考试当天',
  change: '调整批次',
  changeIntro: '改日期、时间、地点或考场。先核对，看清影响到谁，再写明理由确认。',
  changeNothing: '还没有改动。',
  check: '核对影响',
  confirm: '确认调整',
  cancelIt: '取消批次',
  cancelConfirm: '确认取消',
  cancelIntro: '取消以后座位全部腾出，准考证作废；受影响的人会列入通知名单。',
  keepIt: '不取消了',
  back: '不改了',
  loseAsk: '改了还没有确认，放弃这些改动？',
  lose: '放弃改动',
  nobody: '没有影响到任何考生。',
  touched: (count: number) => `影响 ${count} 位考生`,
  ticketsVoid: (count: number) => `${count} 张准考证作废，要重新发证`,
  seatsLost: (count: number) => `${count} 人的座位没有了，要重新排座`,
  firstOf: (shown: number, count: number) => `先列出 ${shown} 人，共 ${count} 人；确认后全部列入通知名单。`,
  notSeated: '还没有座位',
  reason: '理由',
  reasonHint: '一句话写明为什么，考生问起时照此答复',
  reasonMissing: '请写明理由。',
  done: '已调整。',
};

export const changeKinds: Record<SittingChangeKind, string> = { moved: '批次调整', cancelled: '批次取消', seats: '换座' };

/** A subject's time, with its day where it is not that of `first`. */
export function periodOf(it: SittingView | SittingPlan, subject: Subject, first: string): string {
  const [day, starts, ends] = subject === 'theory' ? [it.theory_date, it.theory_starts, it.theory_ends] : [it.skill_date, it.skill_starts, it.skill_ends];
  return `${day === first ? '' : `${day} `}${starts}–${ends}`;
}

/** Both subjects' times in one line. */
export function timesOf(it: SittingView): string {
  return sitting.times(periodOf(it, 'theory', it.exam_date), periodOf(it, 'skill', it.exam_date));
}

/** Where somebody sat or sits: once, where it is the same for both subjects. */
export function seatsText(seats: readonly (SeatBefore | SeatPlace)[]): string {
  const [first, second] = seats;
  if (!first) return sitting.notSeated;
  const at = (it: SeatBefore | SeatPlace): string => `${it.room_name} ${it.seat_number} 号`;
  const same = second === undefined || at(first) === at(second);
  return same && seats.length > 1 ? at(first) : seats.map((it) => `${shortSubjects[it.subject]} ${at(it)}`).join('，');
}

/** What a moved sitting is now, as it is said to a candidate. */
export function becomes(before: SittingPlan, after: SittingPlan): string {
  const parts = (['theory', 'skill'] as const).map((subject) => {
    const [was, is] = [periodOf(before, subject, ''), periodOf(after, subject, '')];
    return was === is ? '' : `${subjects[subject]}由 ${was} 改为 ${is}`;
  });
  const place = before.site === after.site && before.site_address === after.site_address ? '' : `考点由${before.site}改为${after.site}（${after.site_address}）`;
  return [...parts, place].filter(Boolean).join('；');
}

/** A warning as a sentence; nothing here blocks. */
export function warningSentence(it: SittingWarning): string {
  switch (it.kind) {
    case 'holiday':
      return `${it.day} 在${it.name}放假期间，请确认考点和监考人员能到。`;
    case 'makeup':
      return `${it.day} 是${it.name}调休上班日，考生多半要上班，请确认。`;
    case 'unknown_day':
      return `${holidaysNotLoaded(it.day.slice(0, 4))}，${it.day} 是不是工作日请自行核对。`;
    case 'outside_month':
      return `${it.day} 不在计划的 ${monthOf(it.month)}里。`;
    case 'tickets_late':
      return `准考证应在 ${it.due} 前发出，已经过了。`;
    case 'room_clash':
      return `${it.room_name}在 ${it.day} ${it.other_starts}–${it.other_ends} 另有一批考试，与${subjects[it.subject]}冲突。`;
    case 'too_few_seats':
      return `${monthOf(it.month)}有 ${it.needed} 人考${subjects[it.subject]}，机位只有 ${it.seats} 个。`;
  }
}

export const roomPapers: Record<RoomPaper, string> = {
  arrangement: '考场安排表',
  seat_map: '座次图',
  sign_in: '考生签到表',
  desk_labels: '桌贴',
  door_notice: '考场门贴',
  room_record: '考场情况记录单',
  ticket_register: '准考证发放表',
};
export const roomPapersPart = {
  title: '考务打印件',
  intro: '每个考场每科一份，A4。没有准考证的人写「未发」；原件还没核过的，签到表上写「核原件」。',
  save: '存成 PDF',
  saved: (count: number) => `已保存 ${count} 份。`,
  open: '打开文件夹',
};
