// Putting a registration right: what changed, what follows from it, and who may be the same person.

import type { Career, Code, CorrectionPreview, DoubleKind, FieldChange } from '../bindings';
import { monthOf, yuanOf } from '../format';
import { conditionName } from './eligibility';
import { longTerm, nonePrinted, notStated } from './identity';
import { subjects } from './sitting';
import { candidateGroups, channels, documentTypes, fieldNames, materialStates, papers, paymentMethods, registrationStates, sexes, verdicts, wordOr } from './labels';
import { signatures } from './materials';

export const correction = {
  title: '更正报名',
  of: (name: string) => `更正：${name}`,
  loading: '正在打开报名……',
  check: '核对更正',
  confirm: '确认更正',
  preview: '改前与改后',
  previewHow: '改好左边的内容，按 F10 核对。这里会列出改前、改后和随之要办的事，确认以前什么都不会动。',
  nothing: '还没有改动任何内容。',
  follows: '随之改变',
  noFollows: '准考证、座位、材料和费用都不受影响。',
  reason: '更正理由',
  reasonHint: '例如：电话里听错了姓名',
  waiting: '等待核对',
  waitingText: '改好以后按 F10 核对。',
  ready: '可以更正',
  readyText: '看清右边列出的内容，写明理由，按 F10 确认。',
  refused: '不能这样更正',
  correct: '更正',
  withdraw: '退考',
  withdrawAsk: (name: string) => `${name} 退考？`,
  reinstate: '恢复报名',
  reinstateAsk: (name: string) => `恢复 ${name} 的报名？`,
  reinstateMeans: '报名回到退考前的状态。座位和准考证不会自动回来，请按下一步重新办理。',
  history: '变更记录',
  historyOpen: '看变更记录',
  historyClose: '收起变更记录',
  historyEmpty: '还没有记录。',
  takenBack: '已撤销',
  elsewhere: '随另一份报名更正',
  none: '（空）',
};

/** What a withdrawal means for this candidate. */
export function withdrawMeans(ticket: boolean, seat: boolean, paid: number): string {
  const lines = [
    ticket ? '准考证作废，号码不再使用。' : '',
    seat ? '座位腾出来，给别的考生。' : '',
    paid > 0 ? `已收 ${yuanOf(paid)} 元，待退给考生；退费以前一直记在账上。` : '',
    '以后可以恢复。',
  ];
  return lines.filter(Boolean).join('\n');
}

export const samePerson = {
  title: '可能是同一人',
  none: '没有可能是同一人的档案。',
  kinds: { same_number: '证件号码相同', same_name: '姓名和出生日期相同' } as Partial<Record<DoubleKind, string>>,
  older: '先登记的',
  newer: '后登记的',
  keepOlder: '合并，留先登记的',
  keepNewer: '合并，留后登记的',
  mergeAsk: (name: string) => `把两份档案合并到「${name}」名下？`,
  mergeMeans: '另一份名下的报名、证件和裁定都并过来，姓名和联系方式以留下的为准。合并错了可以拆开。',
  merge: '合并',
  merged: '已合并的',
  mergedInto: (from: string, to: string, moved: number) => `「${from}」并入「${to}」，转来 ${moved} 份报名`,
  unmerge: '拆开',
  unmergeAsk: '拆开这次合并？',
  unmergeMeans: '当时转过来的报名、证件和裁定都回到原来那份档案。',
  differs: '不同',
  documents: '证件',
  registrations: '报名',
  since: '登记于',
  look: '看同一人档案',
};

/** A double as the clerk is told of it. */
export const doubleSentences: Record<DoubleKind, string> = {
  same_offering: '同一人已报同一职业、工种和等级，还在办理：不能重复报名。',
  same_month: '同一人在同一批次另有报名，考试时间可能冲突。',
  same_occupation: '同一人另报了这个职业的其他等级或工种。',
  same_number: '这个证件号码以前报过名。',
  same_name: '姓名和出生日期相同，证件号码不同：可能是同一人。',
};

export const doubles = {
  title: '这位考生的其他报名',
  agree: { same_month: '已问清考生：同一批次两项都考', same_occupation: '已问清考生：两个等级（工种）都报' } as Partial<Record<DoubleKind, string>>,
  open: '打开',
};

const fields: Record<string, string> = {
  'identity_document.number': '证件号码', 'identity_document.candidate_group': '考生类别', 'identity_document.document_type': '证件类型',
  'identity_document.valid_until': '有效期至', 'identity_document.validity': '有效期', 'identity_document.original_seen_at': '原件',
  'identity_document.decision_reason': '接受证件的理由', 'registration.channel': '报名方式', 'registration.state': '状态', 'registration.verdict': '结论',
  'registration.condition_id': '申报条件', 'registration.career': '经历与证书', 'registration.theory_fen': '理论费用', 'registration.skill_fen': '技能费用',
  'material.state': '材料', 'material.reason': '免交理由', 'second_check.checked_at': '复审', 'approval.condition_id': '人工确认的条件', 'approval.reason': '确认理由', 'payment.fen': '缴费',
  'payment.method': '缴费方式', 'seat.number': '座位', 'ticket.number': '准考证号', 'ticket.voided_at': '准考证', 'registration_photo.attached_at': '照片',
  'registration_photo.decision_reason': '收下照片的理由', 'ruling.name': '裁定', 'ruling.related': '是否相关', 'ruling.reason': '裁定理由',
};

/** What a field is called. */
export function fieldLabel({ table, field, about }: FieldChange): string {
  const name = fields[`${table}.${field}`] ?? fieldNames[field] ?? field;
  return about === null ? name : `${name}：${table === 'seat' ? wordOr(subjects, about) : about}`;
}

const words: Record<string, Record<string, string>> = {
  sex: sexes, candidate_group: candidateGroups, document_type: documentTypes, channel: channels, verdict: verdicts, method: paymentMethods,
  validity: { until: '到期日', long_term: longTerm, none_printed: nonePrinted, not_stated: notStated }, related: { true: '相关', false: '不相关' },
  original_seen_at: { yes: '已核对' }, checked_at: { yes: '已复审' }, signed: signatures, voided_at: { yes: '作废' }, attached_at: { yes: '已收' },
};

/** One side of a field in words. */
export function fieldText({ table, field }: FieldChange, text: string | null): string {
  if (text === null) return field === 'original_seen_at' ? '没有看过' : field === 'voided_at' ? '有效' : correction.none;
  if (field === 'state') return wordOr(table === 'material' ? materialStates : registrationStates, text) || text;
  if (field === 'month') return monthOf(text);
  if (field === 'condition_id') return conditionName(text);
  if (field.endsWith('fen')) return `${yuanOf(Number(text))} 元`;
  if (field === 'career') return careerText(text);
  return wordOr(words[field] ?? {}, text) || text;
}

function careerText(text: string): string {
  const { intends_to_work: intends, spells, certificates, education, professional_titles: titles } = JSON.parse(text) as Career;
  const parts = [
    ...spells.map((it) => `${it.occupation} ${it.start} 至 ${it.end ?? '今'}${it.employer ? `（${it.employer}）` : ''}`),
    ...certificates.map((it) => `${it.occupation}${it.level} 级证书 ${it.issue_date}`),
    ...education.map((it) => `${it.major || '学历'} ${it.date ?? ''}`),
    ...titles.map((it) => `${it.title} ${it.date}`),
    ...(intends ? ['拟从事本职业'] : []),
  ];
  return parts.join('；') || correction.none;
}

function moneySentence({ fee_before: before, fee, paid }: CorrectionPreview): string {
  if (fee === before) return '';
  const rest = fee - paid;
  const then = rest > 0 ? `，还欠 ${yuanOf(rest)} 元` : rest < 0 ? `，多收 ${yuanOf(-rest)} 元` : '，已缴清';
  return `费用由 ${yuanOf(before)} 元变为 ${yuanOf(fee)} 元${then}。`;
}

/** What follows, one sentence each, the gravest first. */
export function followSentences(preview: CorrectionPreview): string[] {
  const { verdict, verdict_before: before, condition, condition_before: was } = preview;
  const seat = preview.seat_freed;
  const all = [
    verdict && verdict.verdict !== before ? `结论由「${verdicts[before]}」变为「${verdicts[verdict.verdict]}」。` : '',
    condition !== was ? `申报条件由${conditionName(was)}变为${conditionName(condition)}。` : '',
    preview.approval_void ? '原来的人工确认作废，要重新确认。' : '',
    preview.second_check_void ? '原来的复审作废，要另一位重新复审。' : '',
    preview.tickets_void.length > 0 ? `准考证 ${preview.tickets_void.join('、')} 作废，号码不再使用，要重新发证。` : '',
    seat ? `座位腾出：${seat.sitting.exam_date} ${seat.room_name} ${seat.seat_number} 号，要重新排座。` : '',
    preview.original_again ? '换了证件，原件要重新看。' : '',
    ...preview.materials_owed.map(({ quote }) => `要补交：${quote}`),
    ...preview.materials_gone.map((quote) => `不再要求：${quote}`),
    moneySentence(preview),
    preview.papers_wrong.length > 0 ? `打印过的${preview.papers_wrong.map((paper) => papers[paper]).join('、')}内容不对了，请收回重打。` : '',
    preview.papers_saved > 0 ? `另存过 ${preview.papers_saved} 份 PDF，发出去的请换新的。` : '',
    preview.others.length > 0 ? `同一考生的另外 ${preview.others.length} 份报名也一起改。` : '',
    ...preview.doubles.filter((double) => double.asked).map((double) => doubleSentences[double.kind]),
  ];
  return all.filter(Boolean);
}

const refusals: Partial<Record<Code, string>> = {
  not_eligible: '改后不符合任何申报条件。请核对经历和证书；确实不符合的，办退考。',
  not_in_plan: '通知的计划里没有这个职业的这一批，请另选月份。',
  already_registered: '同一人已报同一职业、工种和等级，不能改成重复的报名。',
};

/** Why a correction is refused as it stands. */
export function refusalSentence(code: Code): string {
  return refusals[code] ?? '请看清上面的内容后再改。';
}
