// Lists: an employer's group that comes in, registrations that go out.

import type { Column, ListField, ListFormat, ListOutcome, ListRowProblem } from '../bindings';
import { explain } from './failures';
import { identityRefusals } from './identity';
import { wordOr } from './labels';
import { columnLetters } from './sheet';

export const list = {
  title: '名单',
  import: '导入单位名单',
  intro: '选一个 .xlsx 或 .csv 文件，或把它拖到这里。先看，核对无误再登记。',
  defaults: '表里没写的，按这里',
  offering: '申报职业',
  offeringNone: '各行自己写',
  month: '批次月份',
  monthNone: '各行自己写',
  employer: '工作单位',
  channel: '报名方式',
  acceptDoubles: '同一人报两项的也登记',
  counter: '现场',
  telephone: '电话',
  good: (count: number) => `可以登记 ${count} 人`,
  registered: (count: number) => `已登记 ${count} 人`,
  refused: (count: number) => `有问题 ${count} 人`,
  register: (count: number) => `登记这 ${count} 人`,
  registerAsk: (count: number) => `登记这 ${count} 人？`,
  registerMeans: (refused: number) => (refused > 0 ? `有问题的 ${refused} 人不登记，改好后可以再导入同一份名单，已登记的不会重复。` : '登记后仍可逐人更正或撤销。'),
  templateHint: '例如「某某公司」。下次表头相同就自动照此读。',
  line: '行',
  name: '姓名',
  number: '证件号码',
  wanted: '申报',
  outcome: '结果',
  onlyRefused: '只看有问题的',
  openIt: '打开',
  export: '导出名单',
  exportIntro: '证件号码和电话都是完整的，导出会留下记录。',
  whichOffering: '职业',
  allOfferings: '全部',
  allMonths: '全部',
  ofEmployer: '单位含有',
  asTemplate: '按模板',
  ownColumns: '本系统的各列',
  format: '格式',
  exportIt: '导出',
  exported: '已存为',
  open: '打开',
};

/** A list of a page as a file. */
export const exporting = {
  title: '导出',
  which: '哪一份',
  format: '格式',
  numbers: '号码和电话',
  masked: '遮住中间几位',
  whole: '写全号码',
  reasonHint: '例如「报财务开票」，会记入记录',
  write: '写成文件',
  saved: (rows: number) => `共 ${rows} 行，已存为`,
  more: '找到的太多，只写了前 500 行；多输入几个字可以缩小范围。',
  open: '打开',
};

/** What a column of a list holds. */
export const listFields = {
  name: '姓名',
  group: '考生类别',
  document_type: '证件类型',
  number: '证件号码',
  validity: '证件有效期至',
  sex: '性别',
  birth_date: '出生日期',
  nationality: '国籍（地区）',
  telephone: '联系电话',
  email: '电子邮箱',
  employer: '工作单位',
  occupation: '申报职业',
  work_type: '工种',
  level: '申报等级',
  month: '批次',
  condition: '申报条件',
  spell_occupation: '从事职业（岗位）',
  spell_start: '工作开始时间',
  spell_end: '工作结束时间',
  certificate_occupation: '已有证书职业',
  certificate_level: '已有证书等级',
  certificate_issued: '发证日期',
  school_type: '学校类型',
  major: '所学专业',
  graduated: '毕业日期',
  state: '状态',
  next_step: '下一步',
  channel: '报名方式',
  registered_at: '报名时间',
  clerk: '经办人',
  ticket_number: '准考证号',
  fee: '应缴金额',
  paid: '已缴金额',
} satisfies Record<ListField, string>;

export const listFormats = { xlsx: 'Excel（.xlsx）', csv: 'CSV' } satisfies Record<ListFormat, string>;

export const listOutcomes = { ready: '可以登记', registered: '已登记', refused: '有问题' } satisfies Record<ListOutcome, string>;

/** The fields that the desk finds out itself: they are written, never read. */
const WRITTEN: ReadonlySet<ListField> = new Set(['state', 'next_step', 'channel', 'registered_at', 'clerk', 'ticket_number', 'fee', 'paid']);

/** What a column that is read may hold. */
export const readFields = (Object.keys(listFields) as ListField[]).filter((field) => !WRITTEN.has(field)).map((value) => ({ value, label: listFields[value] }));

/** What stands in a row's way, with its column: 「C 列 证件号码：…」. */
export function problemText(problem: ListRowProblem, columns: readonly Column[]): string {
  const what = reason(problem);
  if (problem.column !== null) {
    const heading = columns[problem.column - 1]?.heading ?? '';
    return `${columnLetters(problem.column)} 列${heading && `「${heading}」`}：${what}`;
  }
  return problem.field ? `${listFields[problem.field]}：${what}` : what;
}

const dates: ReadonlySet<ListField> = new Set(['birth_date', 'spell_start', 'spell_end', 'certificate_issued', 'graduated', 'validity']);

const chosenAbove = '表里没有写，请在上面统一选。';

function reason({ code, field, column, values }: ListRowProblem): string {
  switch (code) {
    case 'field_missing':
      if (column !== null) return '没有填。';
      return field === 'month' ? chosenAbove : '表里没有这一列。';
    case 'field_invalid':
      return field && dates.has(field) ? '日期看不懂，请写成 2021-03-10 或 2021-03。' : '看不懂，请核对。';
    case 'identity_refused':
      return wordOr(identityRefusals, values['problem'] ?? '') || '证件号码不对。';
    case 'not_in_plan':
      if (field === 'occupation' && column === null) return chosenAbove;
      return field === 'month' ? '计划里这个月不考这个职业。' : '计划里没有这个职业、工种和等级，或写得不够明确。';
    case 'not_eligible':
      return '按表里写的还不符合申报条件。请补全工作经历、证书或学历，或由本人来办理。';
    case 'already_registered':
      return '已经报过这个职业和等级。';
    case 'doubles_unanswered':
      return '这个人还报了另一项。确实要报两项的，请勾选「同一人报两项的也登记」。';
    case 'document_needs_decision':
      return '通知没有列出这种证件，请本人来办理。';
    default:
      return explain({ code, values }).what;
  }
}
