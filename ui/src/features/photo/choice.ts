// A photo on its way in: received, examined, looked at, perhaps put right, perhaps accepted with a reason.

import { computed, ref, shallowRef } from 'vue';
import type { Outcome, PhotoAnswer, PhotoChoice, PhotoExamination } from '../../bindings';
import { call, receiveFile } from '../../bridge';
import { photo as t } from '../../strings/photo';
import { isUnmet } from '../../strings/photoAdvice';
import { useTask } from '../../task';
import { useAnswers } from './answers';

/** What it takes to accept a photo. */
export type Acceptance = 'fine' | 'answers' | 'clerk' | 'supervisor' | 'never';

/** What it takes to accept this photo, by its findings and the answers: the strictest of them decides. */
export function acceptanceOf(examination: Pick<PhotoExamination, 'sha256' | 'verdict'>, answers: readonly PhotoAnswer[]): Acceptance {
  if (examination.sha256 === null) return 'never';
  const { findings } = examination.verdict;
  const unmet = findings.filter((finding) => isUnmet(finding, answers));
  if (unmet.some((finding) => finding.may_override === 'never')) return 'never';
  const asked = findings.filter((finding) => finding.outcome === 'look');
  const isAnswered = (rule: string, observed: string | null): boolean => answers.some((answer) => answer.rule === rule && answer.observed === observed);
  if (asked.some((finding) => !isAnswered(finding.rule, finding.observed))) return 'answers';
  if (unmet.some((finding) => finding.may_override !== 'clerk')) return 'supervisor';
  return unmet.length > 0 ? 'clerk' : 'fine';
}

/** What a photo is told to be: a look that was answered is one no more. */
export function shownOutcome(outcome: Outcome, acceptance: Acceptance): Outcome {
  if (outcome !== 'look') return outcome;
  return acceptance === 'answers' ? 'look' : acceptance === 'fine' ? 'pass' : 'fail';
}

/** What stands in the way of using the photo now. */
export function acceptanceProblem(acceptance: Acceptance, supervisor: boolean, reason: string): string | null {
  if (acceptance === 'never') return t.never;
  if (acceptance === 'answers') return t.needAnswers;
  if (acceptance === 'supervisor' && !supervisor) return t.onlySupervisor;
  return acceptance !== 'fine' && reason.trim() === '' ? t.needReason : null;
}

/** The photo of one form. */
export function usePhoto() {
  const examination = shallowRef<PhotoExamination | null>(null);
  const reason = ref('');
  const task = useTask();
  const asked = useAnswers(computed(() => examination.value?.verdict ?? null));
  const { answers } = asked;
  const acceptance = computed<Acceptance>(() => (examination.value ? acceptanceOf(examination.value, answers.value) : 'fine'));

  async function examine(token: string): Promise<boolean> {
    const found = await task.run(() => call('examine_photo', { token }));
    if (found) take(found);
    return found !== undefined;
  }
  function take(found: PhotoExamination): void {
    answers.value = [];
    examination.value = found;
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
    return { token: found.token, answers: [...answers.value], reason: acceptance.value === 'fine' ? null : reason.value.trim() || null };
  }
  function clear(): void {
    examination.value = null;
    answers.value = [];
    reason.value = '';
    task.failure.value = null;
  }
  return { examination, reason, task, asked, acceptance, examine, take, receive, problem, choice, clear };
}

/** A photo on its way in. */
export type PhotoInHand = ReturnType<typeof usePhoto>;
