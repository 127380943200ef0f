// Telephone registrations: calls, what is owed and how one asks for it, reading back, the queue.

import type { CallDirection, CallResult, CallView, CallerRelation, CertificateDelivery, DeskAddress, OwedItem, OwedKind } from '../bindings';
import { monthOf, yuanOf } from '../format';

export const callDirections = { incoming: '来电', outgoing: '去电' } satisfies Record<CallDirection, string>;
export const callerRelations = { self: '本人', family: '家属', employer: '单位', other: '其他' } satisfies Record<CallerRelation, string>;
export const callResults = { agreed: '谈妥', no_answer: '无人接听', call_again: '请再打', refused: '不再办理' } satisfies Record<CallResult, string>;
export const deliveries = { pick_up: '到校领取', courier: '快递邮寄' } satisfies Record<CertificateDelivery, string>;

/** One word for each thing owed. */
export const owedWords = {
  document: '证件',
  original_at_door: '原件',
  name: '字未核',
  photo: '照片',
  material: '材料',
  fee: '费用',
  contact: '收件方式',
  delivery: '领证方式',
} satisfies Record<OwedKind, string>;

/** What to do about it, said to the clerk. */
export function owedAdvice({ kind, quote, fen }: OwedItem): string {
  const advice = {
    document: '请考生带原件来，或先发证件照片',
    original_at_door: '考试当天带原件，在考场门口核对',
    name: '看到证件时逐字核对姓名',
    photo: '请考生发一寸白底证件照',
    material: quote,
    fee: `还欠 ${yuanOf(fen)} 元`,
    contact: '问微信号或邮箱，准考证要发给考生',
    delivery: '问证书到校领取还是快递邮寄',
  } satisfies Record<OwedKind, string>;
  return advice[kind];
}

/** What to do about it, said to the candidate; nothing where only the desk can. */
function owedRequest({ kind, quote, fen }: OwedItem): string | null {
  const requests = {
    document: '有效身份证件：请发清晰的正反面照片，原件请在考试前到报名处核对或考试当天带到考场',
    original_at_door: '有效身份证件原件：考试当天请带到考场门口核对',
    name: null,
    photo: '近期一寸白底彩色证件照（电子版，JPG）',
    material: quote,
    fee: `认定费 ${yuanOf(fen)} 元`,
    contact: null,
    delivery: '请告诉我们证书到校领取还是快递邮寄；邮寄请写明收件人、电话和地址',
  } satisfies Record<OwedKind, string | null>;
  return requests[kind];
}

/** The message that asks a candidate for what is owed. */
export function owedMessage(who: { name: string; offering: string; month: string; remark: string }, owed: readonly OwedItem[], desk: DeskAddress): string {
  const items = owed.map(owedRequest).filter((item) => item !== null);
  const account = owed.some((item) => item.kind === 'fee')
    ? ['', '缴费账户：', `开户名称：${desk.account_holder}`, `开户行：${desk.account_bank}`, `账号：${desk.account_number}`, `转账备注请写：${who.remark}`]
    : [];
  return [
    `${who.name}，您好！您报名的${who.offering}（${monthOf(who.month)}批次）已经登记。`,
    ...(items.length > 0 ? ['还需要您提供：', ...items.map((item, index) => `${index + 1}. ${item}`)] : ['您的手续已经齐全。']),
    ...account,
    '',
    `${desk.institution}职业技能等级认定报名处`,
    `地址：${desk.address}`,
    `时间：${desk.hours}`,
    `电话：${desk.telephones}`,
  ].join('\n');
}

/** A call in one line. */
export function callLine({ direction, relation, name, result, note }: CallView): string {
  return [`${callDirections[direction]} ${callerRelations[relation]}${name ? ` ${name}` : ''}`, callResults[result], note].filter(Boolean).join(' · ');
}

export const telephone = {
  title: '电话报名',
  intro: '原件还没有核对的电话报名。今天要回电的在前，其余按等候的工作日排。',
  none: '没有在等的电话报名。',
  noneNow: '接到电话报名时按 F2，报名方式选「电话报名」。',
  count: (count: number) => `${count} 人`,
  more: (shown: number, count: number) => `共 ${count} 人，先列出 ${shown} 人。`,
  waiting: (days: number) => (days === 0 ? '今天接的' : `已等 ${days} 个工作日`),
  waitingUnknown: '工作日不明',
  attempts: (count: number) => `去电 ${count} 次`,
  callBack: (day: string) => `${day} 回电`,
  callBackDue: (day: string, today: string) => (day === today ? '今天回电' : `应于 ${day} 回电`),
  unread: '字未核',
  owes: '还欠',
  nothingOwed: '都齐了。',
  contactPanel: '联系与所欠',
  heardAs: (heard: string) => `姓名是听写的「${heard}」，还没有照证件核对`,
  heardRead: (heard: string, now: string, who: string, when: string) => (heard === now ? `姓名已照证件核对（${who} ${when}）` : `听写为「${heard}」，已按证件改为「${now}」（${who} ${when}）`),
  imageSeen: (who: string, when: string) => `证件图片已看（${who} ${when}）`,
  listener: '原件在考场门口核对，签到表会标明',
  seeImage: '证件图片已看',
  readBack: '复述',
  copy: '复制催办',
  copied: '已复制，可以粘贴到微信发给考生。',
  copyFailed: '没有复制成功，请在下面选中文字再复制。',
  recordCall: '记一次通话',
  saveCall: '记下通话',
  editContact: '改联系与领证方式',
  saveContact: '保存',
  cancel: '不改',
  calls: '通话',
  direction: '来电去电',
  caller: '通话人',
  callerHint: '姓名，本人可不填',
  relation: '与考生关系',
  callerTelephone: '对方电话',
  callerTelephoneHint: '与联系电话相同可不填',
  result: '结果',
  callBackOn: '回电日期',
  callBackHint: '8 位日期，可不填',
  callBackPast: '回电日期不能早于今天。',
  note: '说了什么',
  wechat: '微信号',
  wechatHint: '微信、邮箱留一个',
  delivery: '领证方式',
  recipient: '收件人',
  recipientTelephone: '收件电话',
  address: '邮寄地址',
  courierMissing: '快递邮寄要写明收件人、电话和地址。',
  noContact: '没有留微信或邮箱',
  noDelivery: '还没有问',
  email: '电子邮箱',
  readingTitle: '照证件核对',
  nameAsk: (name: string) => `听写的是「${name}」。请逐字对照证件，不同就改成证件上的字。`,
  nameOnDocument: '证件上的姓名',
  validityAsk: '报名时没有登记有效期，请照证件填写；过期的证件不能用。',
  validityOnDocument: '证件有效期至',
  nameYes: '与证件一致',
  readTitle: '读给对方听',
  readName: '姓名',
  readNumber: '证件号码',
  readBirth: '出生日期',
  readOffering: '申报',
  readTelephone: '联系电话',
  readOwed: '还要提供',
  readFee: '费用',
  readAccount: '账户',
  readRemark: '备注写',
  yuan: (amount: string) => `${amount} 元`,
  notTyped: '还没有填',
  close: '读完了',
};
