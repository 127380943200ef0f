// An invented desk in memory: it answers every command well enough to look at the pages and to test the flows.

import type {
  AttachPhoto, CheckIdentity, Commands, DeskStatus, Fact, Failure, IdentityCheck, JournalLine, NextStep, PhotoView, PrintJobView, Register, RegistrationView,
} from '../src/bindings';
import { foldWidth } from '../src/reading';
import { invent, judge, NOW, offerings, photoVerdict, sitting, TODAY } from './people';

type Handlers = { [N in keyof Commands]: (request: Commands[N]['request']) => Commands[N]['answer'] };

/** Refuse as the shell does. */
export function refuse(code: Failure['code'], values: Record<string, string> = {}): never {
  throw { code, values } satisfies Failure;
}

const RECOVERY_KEY = 'K7QF-3MRD-9XWA-TB52-HN8C-V6JE';
const ORDER: NextStep[] = ['see_original', 'approve_condition', 'photo', 'materials', 'payment', 'seat', 'ticket'];

/** The invented desk's memory. */
export class Desk {
  status: DeskStatus;
  registrations = new Map<string, RegistrationView>();
  draft: { body: string; saved_at: string } | null = null;
  photos = new Map<string, 'pass' | 'look' | 'fail'>();
  sittings = [structuredClone(sitting)];
  jobs: PrintJobView[] = [];
  journal: JournalLine[] = [];
  printers: { receipt: string | null; admit_ticket: string | null } = { receipt: 'HP-603', admit_ticket: 'HP-603' };

  constructor(stage: DeskStatus['stage'] = 'unlocked') {
    const clerks = [{ id: 'clerk-1', name: '林知夏', role: 'supervisor' as const }, { id: 'clerk-2', name: '赵一鸣', role: 'clerk' as const }];
    this.status = {
      stage, today: TODAY, demo: true, clerk: stage === 'unlocked' ? (clerks[0] ?? null) : null, clerks: stage === 'not_set_up' ? [] : clerks,
      recovery_key_confirmed: true, clock_regressed: false, last_backup: null, notice_year: 2026, print_attention: 0,
    };
  }

  note(op: string, name: string | null = null, reason: string | null = null): void {
    this.journal.unshift({ seq: this.journal.length + 1, op, at: NOW, clerk_name: this.status.clerk?.name ?? '', name, reason });
  }

  of(id: string): RegistrationView {
    return this.registrations.get(id) ?? refuse('not_found', { what: 'registration' });
  }

  /** Work out what is missing and what is next. */
  settle(view: RegistrationView): RegistrationView {
    const has: Record<Fact, boolean> = {
      original_seen: view.original_seen !== null,
      condition_approved: view.eligibility.verdict === 'eligible' || view.approval !== null,
      photo_accepted: view.photo !== null,
      materials_complete: view.materials.every((one) => one.state !== 'owed'),
      paid: view.fee.paid >= view.fee.total,
    };
    view.missing = (Object.keys(has) as Fact[]).filter((fact) => !has[fact]);
    const done = [has.original_seen, has.condition_approved, has.photo_accepted, has.materials_complete, has.paid, view.seat !== null, view.ticket !== null];
    view.row.next_step = ORDER[done.indexOf(false)] ?? 'nothing';
    view.row.photo = view.photo?.sha256 ?? null;
    view.row.ticket_number = view.ticket?.number ?? null;
    view.print_jobs = this.jobs.filter((job) => job.id.startsWith(view.row.id));
    this.registrations.set(view.row.id, view);
    return structuredClone(view);
  }

  seen(): { clerk_name: string; at: string } {
    return { clerk_name: this.status.clerk?.name ?? '', at: NOW };
  }

  photoOf({ photo }: Pick<AttachPhoto, 'photo'>): PhotoView {
    const verdict = photoVerdict(this.photos.get(photo.token) ?? 'pass');
    const decision = photo.reason ? { ...this.seen(), reason: photo.reason } : null;
    return { sha256: photo.token, bytes: 56200, width: 295, height: 413, verdict, decision };
  }
}

export function checkIdentity({ number, validity }: CheckIdentity): IdentityCheck {
  const typed = foldWidth(number).replace(/\s/g, '').toUpperCase();
  const none = { normalized: null, birth_date: null, sex: null, findings: [], known_candidate: null };
  if (typed.length !== 18) return { ...none, problem: typed === '' ? 'empty' : 'length' };
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, index) => total + weight * Number(typed[index]), 0);
  if ('10X98765432'[sum % 11] !== typed[17]) return { ...none, problem: 'check_character' };
  const birth = `${typed.slice(6, 10)}-${typed.slice(10, 12)}-${typed.slice(12, 14)}`;
  const left = validity?.kind === 'until' ? Math.round((Date.parse(validity.until) - Date.parse(TODAY)) / 86_400_000) : null;
  const rule = { rule: 'identity.validity', clause: '三(二)1', quote: '有效期内的中华人民共和国居民身份证原件', required: { at_least: 0 }, unit: 'day', may_override: 'never' } as const;
  const findings = left === null ? [] : [{ ...rule, outcome: left < 0 ? ('fail' as const) : ('pass' as const), measured: left, observed: null }];
  return { normalized: typed, birth_date: birth, sex: Number(typed[16]) % 2 ? 'male' : 'female', problem: null, findings, known_candidate: null };
}

function register(desk: Desk, request: Register): RegistrationView {
  const id = `registration-${desk.registrations.size + 1}`;
  const { birth_date: birth, sex, normalized } = checkIdentity({ ...request, month: request.month });
  const number_masked = `${(normalized ?? '').slice(0, 3)}•••••••••••${(normalized ?? '').slice(-4)}`;
  const view = invent(id, { name: request.name.trim().replaceAll(/[.・•]/g, '·'), sex: sex ?? 'female', number_masked, month: request.month, channel: request.channel, clerk_name: desk.status.clerk?.name ?? '' }, request.spells);
  Object.assign(view, { validity: request.validity, telephone: request.telephone, email: request.email, employer: request.employer, birth_date: birth ?? '' });
  view.eligibility = judge(request.spells, request.month);
  if (view.eligibility.verdict === 'not_eligible') refuse('not_eligible');
  if (request.original_seen) view.original_seen = desk.seen();
  if (request.approval_reason) view.approval = { ...desk.seen(), reason: request.approval_reason };
  for (const material of view.materials) if (request.materials_seen.includes(material.id)) Object.assign(material, { state: 'seen', seen: desk.seen() });
  if (request.photo) view.photo = desk.photoOf({ photo: request.photo });
  desk.note('register', request.name);
  return desk.settle(view);
}

/** The handlers of a registration and its papers. */
export function registrationHandlers(desk: Desk) {
  const change = (id: string, op: string, work: (view: RegistrationView) => void): RegistrationView => {
    const view = desk.of(id);
    work(view);
    desk.note(op, view.row.name);
    return desk.settle(view);
  };
  return {
    register: (request) => register(desk, request),
    registration: ({ registration }) => desk.settle(desk.of(registration)),
    reveal_number: ({ registration }) => (desk.note('reveal_number', desk.of(registration).row.name), { number: '11010519491231002X' }),
    see_original: ({ registration }) => change(registration, 'see_original', (view) => (view.original_seen = desk.seen())),
    attach_photo: (request) => change(request.registration, 'attach_photo', (view) => (view.photo = desk.photoOf(request))),
    mark_material: ({ registration, material, state, reason }) =>
      change(registration, 'mark_material', (view) => view.materials.filter((one) => one.id === material).forEach((one) => Object.assign(one, { state, reason, seen: state === 'owed' ? null : desk.seen() }))),
    approve_condition: ({ registration, reason }) => change(registration, 'approve_condition', (view) => (view.approval = { ...desk.seen(), reason })),
    take_payment: ({ registration, ...payment }) =>
      change(registration, 'take_payment', (view) => {
        view.fee.paid += payment.fen;
        view.fee.payments.push({ ...payment, id: `payment-${view.fee.payments.length}`, clerk_name: desk.status.clerk?.name ?? '' });
      }),
    assign_seat: ({ registration }) => change(registration, 'assign_seat', (view) => (view.seat = { sitting: desk.sittings[0] ?? sitting, room_name: '第一机房', seat_number: 13 })),
    issue_ticket: ({ registration }) =>
      change(registration, 'issue_ticket', (view) => (view.ticket = { id: 'ticket-1', number: '260001000017', issued_at: NOW, clerk_name: desk.status.clerk?.name ?? '' })),
    print_paper: ({ paper, registration, reprint_reason }) => {
      const view = desk.of(registration);
      const job: PrintJobView = {
        id: `${registration}-${desk.jobs.length}`, paper, name: view.row.name, printer: 'HP-603', state: 'sent', failure: null, reprint_reason, asked_at: NOW, clerk_name: desk.status.clerk?.name ?? '',
      };
      desk.jobs.unshift(job);
      return job;
    },
    save_paper: ({ paper }) => ({ path: `/home/desk/文档/603/${paper}.pdf` }),
    print_queue: () => desk.jobs,
    retry_print: ({ job }) => {
      const found = desk.jobs.find((one) => one.id === job) ?? refuse('not_found');
      return Object.assign(found, { state: 'sent', failure: null });
    },
  } satisfies Partial<Handlers>;
}

/** All handlers. */
export function handlers(desk: Desk): Handlers {
  const unlock = (clerk: string): DeskStatus => {
    desk.status = { ...desk.status, stage: 'unlocked', clerk: desk.status.clerks.find((one) => one.id === clerk) ?? null };
    return desk.status;
  };
  const printers = () => ({ printers: [{ name: 'HP-603', label: '603 激光打印机', is_default: true, ready: true }], ...desk.printers });
  const rows = () => [...desk.registrations.values()].map((view) => desk.settle(view).row).reverse();
  return {
    ...registrationHandlers(desk),
    desk_status: () => desk.status,
    first_start: ({ name }) => {
      desk.status = { ...desk.status, clerks: [{ id: 'clerk-1', name, role: 'supervisor' }], recovery_key_confirmed: false };
      return { recovery_key: RECOVERY_KEY, status: unlock('clerk-1') };
    },
    confirm_recovery_key: () => (desk.status = { ...desk.status, recovery_key_confirmed: true }),
    renew_recovery_key: () => ({ recovery_key: RECOVERY_KEY, status: (desk.status = { ...desk.status, recovery_key_confirmed: false }) }),
    unlock: ({ clerk_id, passphrase }) => (passphrase === 'wrong' ? refuse('wrong_passphrase', { wait_seconds: '5' }) : unlock(clerk_id)),
    unlock_with_recovery_key: ({ clerk_id }) => unlock(clerk_id),
    lock: () => (desk.status = { ...desk.status, stage: 'locked', clerk: null }),
    change_passphrase: () => desk.status,
    add_clerk: ({ name, role }) => (desk.status = { ...desk.status, clerks: [...desk.status.clerks, { id: `clerk-${desk.status.clerks.length + 1}`, name, role }] }),
    intake_options: () => offerings,
    check_identity: (request) => checkIdentity(request),
    check_name: ({ name }) => ({ normalized: name.trim().replaceAll(/[.・•]/g, '·'), missing: name.includes('𰻞') ? [{ character: '𰻞', code_point: 'U+30EDE' }] : [] }),
    judge_eligibility: ({ spells, month }) => judge(spells, month),
    examine_photo: ({ token }) => ({ token, sha256: token, bytes: 56200, width: 295, height: 413, metadata_stripped: true, turned: false, verdict: photoVerdict(desk.photos.get(token) ?? 'pass') }),
    save_draft: ({ body }) => ((desk.draft = { body, saved_at: NOW }), null),
    discard_draft: () => ((desk.draft = null), null),
    start_page: () => ({
      today: rows(),
      owed: ORDER.map((step) => ({ step, count: rows().filter((row) => row.next_step === step).length })),
      sittings: desk.sittings,
      draft: desk.draft,
    }),
    search: ({ text }) => {
      const found = rows().filter((row) => row.name.includes(text) || row.number_masked.endsWith(text));
      return { rows: found.slice(0, 20), total: found.length };
    },
    sittings: () => desk.sittings,
    open_sitting: (request) => {
      const opened = { ...sitting, ...request, id: `sitting-${desk.sittings.length + 1}`, month: `${request.exam_date.slice(0, 7)}-01`, capacity: request.seats, seated: 0 };
      desk.sittings = [...desk.sittings, opened];
      return opened;
    },
    recovery_sheet: () => ({ path: '/home/desk/文档/603/恢复密钥单.pdf' }),
    printer_choices: printers,
    choose_printer: ({ paper, printer }) => ((desk.printers = { ...desk.printers, [paper]: printer }), printers()),
    open_file: () => null,
    backup_now: () => {
      desk.status = { ...desk.status, last_backup: NOW };
      return { path: '/home/desk/备份/603-20260318-101500.desk', taken_at: NOW, bytes: 123456, registrations: desk.registrations.size, journal_lines: desk.journal.length };
    },
    restore: () => ({ ...desk.status, stage: 'locked', clerk: null }),
    journal: ({ before, limit }) => desk.journal.filter((line) => before === null || line.seq < before).slice(0, limit),
    check_desk: () => ({ integrity: true, chain: true, journal_lines: desk.journal.length, registrations: desk.registrations.size }),
  };
}
