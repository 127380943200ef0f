// A photo on its way in: received, examined, looked at, perhaps put right, perhaps accepted with a reason.

import { computed, ref, shallowRef } from 'vue';
import type { Outcome, PhotoAnswer, PhotoChoice, PhotoExamination, PutRightView } from '../../bindings';
import { call, receiveFile } from '../../bridge';
import { photo as t } from '../../strings/photo';
import { isUnmet } from '../../strings/photoAdvice';
import { useTask } from '../../task';
import { answerTo, useAnswers } from './answers';

/** Whose word it takes to accept a photo. */
export type Rank = 'fine' | 'clerk' | 'supervisor' | 'never';

/** What it takes to accept a photo. */
export interface Acceptance {
  /** By what is not met. */
  rank: Rank;
  /** Whether a question waits for its answer. */
  open: boolean;
}

/** What it takes to accept this photo, by its findings and the answers: the strictest of them decides. */
export function acceptanceOf(examination: Pick<PhotoExamination, 'sha256' | 'verdict'>, answers: readonly PhotoAnswer[]): Acceptance {
  const { findings } = examination.verdict;
  const unmet = findings.filter((finding) => isUnmet(finding, answers));
  const open = findings.some((finding) => finding.outcome === 'look' && !answerTo(finding, answers));
  if (examination.sha256 === null || unmet.some((finding) => finding.may_override === 'never')) return { rank: 'never', open: false };
  if (unmet.some((finding) => finding.may_override !== 'clerk')) return { rank: 'supervisor', open };
  return { rank: unmet.length > 0 ? 'clerk' : 'fine', open };
}

/** Whether who works may accept it at all. */
export function mayAccept({ rank }: Acceptance, supervisor: boolean): boolean {
  return rank !== 'never' && (rank !== 'supervisor' || supervisor);
}

/** What a photo is told to be: a look that was answered is one no more. */
export function shownOutcome({ rank, open }: Acceptance): Outcome {
  if (rank !== 'fine') return 'fail';
  return open ? 'look' : 'pass';
}

/** What stands in the way of using the photo now. */
export function acceptanceProblem(acceptance: Acceptance, supervisor: boolean, reason: string): string | null {
  if (acceptance.rank === 'never') return t.never;
  if (!mayAccept(acceptance, supervisor)) return t.onlySupervisor;
  if (acceptance.open) return t.needAnswers;
  return acceptance.rank !== 'fine' && reason.trim() === '' ? t.needReason : null;
}

/** The photo of one form. */
export function usePhoto() {
  const examination = shallowRef<PhotoExamination | null>(null);
  const reason = ref('');
  const task = useTask();
  const adjusted = shallowRef<({ before: PhotoExamination } & PutRightView) | null>(null);
  const asked = useAnswers(computed(() => examination.value?.verdict ?? null));
  const { answers } = asked;
  const acceptance = computed<Acceptance>(() => (examination.value ? acceptanceOf(examination.value, answers.value) : { rank: 'fine', open: false }));

  async function examine(token: string): Promise<boolean> {
    const found = await task.run(() => call('examine_photo', { token }));
    if (found) take(found);
    return found !== undefined;
  }
  function take(found: PhotoExamination): void {
    answers.value = [];
    adjusted.value = null;
    examination.value = found;
  }
  async function putRight(): Promise<void> {
    const before = examination.value;
    if (!before) return;
    const found = await task.run(() => call('put_right_photo', { token: before.token }));
    if (found && examination.value === before) adjusted.value = { before, ...found };
  }
  /** Take the photo as it was put right, or leave it as it was. */
  function settle(after: boolean): void {
    const photo = adjusted.value?.photo;
    adjusted.value = null;
    if (after && photo) take(photo);
  }
  async function receive(file: Blob): Promise<boolean> {
    const received = await task.run(async () => receiveFile(new Uint8Array(await file.arrayBuffer())));
    if (!received) return false;
    reason.value = '';
    return examine(received.token);
  }
  function problem(supervisor: boolean): string | null {
    if (task.running.value) return t.stillExamining;
    return examination.value ? acceptanceProblem(acceptance.value, supervisor, reason.value) : null;
  }
  function choice(): PhotoChoice | null {
    const found = examination.value;
    if (!found) return null;
    return { token: found.token, answers: [...answers.value], reason: acceptance.value.rank === 'fine' ? null : reason.value.trim() || null };
  }
  function clear(): void {
    examination.value = null;
    adjusted.value = null;
    answers.value = [];
    reason.value = '';
    task.failure.value = null;
  }
  return { examination, reason, task, asked, acceptance, adjusted, examine, take, putRight, settle, receive, problem, choice, clear };
}

/** A photo on its way in. */
export type PhotoInHand = ReturnType<typeof usePhoto>;
