// What the whole window knows: how far the desk is open, who works, and which page is shown.

import { computed, ref, shallowReadonly, shallowRef } from 'vue';
import { call } from './bridge';
import type { CandidateId, DeskStatus, RegistrationId, SittingId, StartPage } from './bindings';

/** A page of the window. */
export type Page =
  | { name: 'start_page' }
  | { name: 'intake' }
  | { name: 'registration'; id: RegistrationId }
  | { name: 'list' }
  | { name: 'money' }
  | { name: 'telephone' }
  | { name: 'correction'; id: RegistrationId }
  | { name: 'same_person'; candidate: CandidateId | null }
  | { name: 'sitting' }
  | { name: 'sitting_detail'; sitting: SittingId }
  | { name: 'attendance'; sitting?: SittingId }
  | { name: 'paper' }
  | { name: 'care' }
  | { name: 'clerk' }
  | { name: 'rulebook' }
  | { name: 'rulings' }
  | { name: 'device' };

/** A page that is opened by its name alone. */
export type PlainPage = Exclude<Page['name'], 'registration' | 'correction' | 'same_person' | 'sitting_detail'>;

/** Asked before a page is left; false keeps it. */
export type LeaveGuard = () => Promise<boolean>;

const status = shallowRef<DeskStatus | null>(null);
const page = shallowRef<Page>({ name: 'start_page' });
const start = shallowRef<StartPage | null>(null);
const visits = ref(0);
const forgetting: (() => void)[] = [];
let trail: Page[] = [];
let guard: LeaveGuard | null = null;

/** The frame's status; null until the desk has answered once. */
export const deskStatus = shallowReadonly(status);

/** The page shown. */
export const currentPage = shallowReadonly(page);

/** Counts page changes, so that a page opened again starts afresh. */
export const pageVisits = shallowReadonly(visits);

/** The start page's content as last read. */
export const startPage = shallowReadonly(start);

/** The desk's day. */
export const today = computed(() => status.value?.today ?? '');

/** Whether a supervisor is working. */
export const isSupervisor = computed(() => status.value?.clerk?.role === 'supervisor');

/** How many registrations wait for something. */
export const owedTotal = computed(() =>
  (start.value?.owed ?? []).filter((owed) => owed.step !== 'nothing').reduce((sum, owed) => sum + owed.count, 0),
);

/** Ask the desk for its status. */
export async function refreshStatus(): Promise<void> {
  takeStatus(await call('desk_status'));
}

/** Take a status that came as an answer. Locking forgets what was on screen. */
export function takeStatus(answer: DeskStatus): void {
  const unlockedBefore = status.value?.stage === 'unlocked';
  status.value = answer;
  if (answer.stage !== 'unlocked' || !unlockedBefore) {
    trail = [];
    guard = null;
    start.value = null;
    forgetting.forEach((forget) => forget());
    page.value = { name: 'start_page' };
  }
}

/** Call `forget` whenever the desk is locked or another clerk begins. */
export function onLock(forget: () => void): void {
  forgetting.push(forget);
}

/** Read the start page anew; its counts also stand in the frame. */
export async function refreshStart(): Promise<void> {
  start.value = await call('start_page');
}

/** Be asked before the present page is left; null to be asked no longer. */
export function guardLeaving(ask: LeaveGuard | null): void {
  guard = ask;
}

/** Whether the present page may be left now. */
export async function mayLeave(): Promise<boolean> {
  return guard === null || (await guard());
}

/** Open a page, unless the present one wants to be kept. */
export async function go(next: Page, remember = true): Promise<void> {
  if (!(await mayLeave())) return;
  guard = null;
  if (remember && page.value.name !== 'intake') trail.push(page.value);
  page.value = next;
  visits.value += 1;
}

/** One step back, to the start page in the end. */
export async function goBack(): Promise<void> {
  if (page.value.name === 'start_page') return;
  if (!(await mayLeave())) return;
  guard = null;
  page.value = trail.pop() ?? { name: 'start_page' };
  visits.value += 1;
}

/** Leave the desk locked. */
export async function lockDesk(): Promise<void> {
  if (await mayLeave()) takeStatus(await call('lock'));
}
