// Invented people and rules for the invented shell. Nothing here is true of anybody.

import type {
  EligibilityVerdict, Finding, IntakeOptions, PhotoVerdict, RegistrationRow, RegistrationView, SittingView, Spell,
} from '../src/bindings';

export const TODAY = '2026-03-18';
export const NOW = `${TODAY}T10:15:00.000+08:00`;

export const LONG_NAME = '阿卜杜热合曼·买买提吐尔逊·阿卜力米提·吾斯曼江·艾合麦提江';

export const offerings: IntakeOptions = {
  offerings: [
    {
      id: 'labour-relations-coordinator-4',
      occupation: '劳动关系协调师',
      work_type: null,
      level: 4,
      level_label: '四级/中级',
      months: ['2026-04-01', '2026-09-01', '2026-11-01'],
      fee: 16000,
      conditions: [
        {
          id: 'L4-1',
          clause: '附件1',
          quote: '1. 累计从事本职业或相关职业工作满 5 年。',
          materials: [{ id: 'work_history_commitment', quote: '工作经历承诺书' }],
        },
      ],
    },
  ],
  occupations: [
    {
      occupation: '劳动关系协调师',
      related: ['劳动人事争议仲裁员', '仲裁员', '调解员', '企业人力资源管理师', '劳务派遣管理员', '劳动保障协理员', '社会工作者'],
      open: true,
    },
  ],
};

const base: Omit<Finding, 'rule' | 'outcome'> = {
  clause: '三(二)2', quote: '一寸彩色白底免冠照片', measured: null, observed: null, required: {}, unit: null, may_override: 'supervisor',
};

export function photoVerdict(kind: 'pass' | 'look' | 'fail'): PhotoVerdict {
  const bytes = kind === 'fail' ? 39117 : 56200;
  const findings: Finding[] = [
    { ...base, rule: 'photo.format', outcome: 'pass', quote: 'JPEG 格式', observed: 'jpeg', may_override: 'never' },
    { ...base, rule: 'photo.height', outcome: 'pass', quote: '高大于 132 像素', measured: 413, required: { more_than: 132 }, unit: 'px' },
    { ...base, rule: 'photo.width', outcome: 'pass', quote: '宽大于 88 像素', measured: 295, required: { more_than: 88 }, unit: 'px' },
    { ...base, rule: 'photo.bytes', outcome: kind === 'fail' ? 'fail' : 'pass', quote: '文件大小为 40-80 千字节', measured: bytes, required: { at_least: 40960, at_most: 80000 }, unit: 'byte' },
    { ...base, rule: 'photo.background.lightness', outcome: kind === 'pass' ? 'pass' : 'look', measured: 90.24, required: { at_least: 94 }, unit: 'lightness' },
    { ...base, rule: 'photo.background.chroma', outcome: 'pass', measured: 1.2, required: { at_most: 5 }, unit: 'chroma' },
  ];
  return { outcome: kind, findings };
}

function monthsOf(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
}

/** Rough counting that is enough to look at: the real rules live in the core. */
export function judge(spells: readonly Spell[], month: string | null): EligibilityVerdict {
  const known = new Set(['劳动关系协调师', ...(offerings.occupations[0]?.related ?? [])]);
  const length = (all: readonly Spell[]): number => all.reduce((sum, one) => sum + monthsOf(one.end ?? TODAY) - monthsOf(one.start), 0);
  const certain = length(spells.filter((one) => known.has(one.occupation)));
  const possible = length(spells);
  const offered = month === null || (offerings.offerings[0]?.months ?? []).includes(month);
  const verdict = !offered || possible < 60 ? 'not_eligible' : certain >= 60 ? 'eligible' : 'needs_confirmation';
  const outcome = verdict === 'eligible' ? 'pass' : verdict === 'needs_confirmation' ? 'look' : 'fail';
  const years = Math.floor(certain / 12);
  const stranger = spells.find((one) => !known.has(one.occupation))?.occupation ?? null;
  return {
    verdict,
    satisfied: verdict === 'eligible' ? ['L4-1'] : [],
    needs_confirmation: verdict === 'needs_confirmation' ? ['L4-1'] : [],
    required_materials: verdict === 'not_eligible' ? {} : { 'L4-1': ['工作经历承诺书'] },
    findings: [{ ...base, rule: 'L4-1', outcome, clause: '附件1', quote: '1. 累计从事本职业或相关职业工作满 5 年。', measured: years, required: { at_least: 5 }, unit: 'year' }],
    reasons: verdict === 'eligible' ? [] : [verdict === 'not_eligible' ? { reason: offered ? 'too_few_years' : 'month_not_in_plan', occupation: null } : { reason: 'unlisted_occupation', occupation: stranger }],
    total: { days: Math.round(certain * 30.44), years },
    eligible_from: verdict === 'not_eligible' ? '2027-02-01' : null,
    rulebook: 'invented',
  };
}

export const sitting: SittingView = {
  id: 'sitting-1', month: '2026-04-01', exam_date: '2026-04-18', theory_starts: '09:00', theory_ends: '10:30', skill_starts: '11:00', skill_ends: '12:30',
  site: '北京开放大学北校区', site_address: '北京市海淀区大钟寺东路白塔庵 5 号', capacity: 30, seated: 12, ticket_due: '2026-04-10',
};

export function invent(id: string, row: Partial<RegistrationRow>, spells: Spell[]): RegistrationView {
  const eligibility = judge(spells, '2026-04-01');
  return {
    row: {
      id, candidate_id: `candidate-${id}`, name: '', sex: 'female', number_masked: '110•••••••••••002X', telephone_masked: '138••••0001',
      occupation: '劳动关系协调师', work_type: null, level: 4, month: '2026-04-01', channel: 'counter', state: 'open', next_step: 'see_original',
      photo: null, ticket_number: null, registered_at: NOW, clerk_name: '林知夏', ...row,
    },
    document_type: 'resident_card', validity: { kind: 'until', until: '2036-05-20' }, original_seen: null, birth_date: '1990-03-07', telephone: '13800000001',
    email: '', employer: '', spells, eligibility, approval: null, photo: null,
    materials: [{ id: 'work_history_commitment', quote: '工作经历承诺书', state: 'owed', reason: null, seen: null }],
    fee: { theory: 8000, skill: 8000, total: 16000, paid: 0, clause: '附件2', quote: '四级/中级工 80 元 80 元 160 元', payments: [] },
    seat: null, ticket: null, missing: [], print_jobs: [], transfer_remark: `${row.name ?? ''} 劳动关系协调师四级 4月`,
  };
}
