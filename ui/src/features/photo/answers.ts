// What a clerk answers where the photo's rules ask.

import { computed, shallowRef, type Ref } from 'vue';
import type { Finding, PhotoAnswer, PhotoVerdict } from '../../bindings';

/** The answer to a finding. */
export function answerTo(finding: Finding, answers: readonly PhotoAnswer[]): PhotoAnswer | undefined {
  return answers.find((answer) => answer.rule === finding.rule && answer.observed === finding.observed);
}

/** The answers to one photo's questions. */
export function useAnswers(verdict: Ref<PhotoVerdict | null>) {
  const answers = shallowRef<readonly PhotoAnswer[]>([]);
  const questions = computed(() => verdict.value?.findings.filter((finding) => finding.outcome === 'look') ?? []);
  const open = computed(() => questions.value.filter((finding) => !answerTo(finding, answers.value)));

  function take(finding: Finding, met: boolean): void {
    const { rule, observed } = finding;
    answers.value = [...without(finding), { rule, observed, met }];
  }
  /** Take an answer back. */
  function reopen(finding: Finding): void {
    answers.value = without(finding);
  }
  function without(finding: Finding): PhotoAnswer[] {
    const given = answerTo(finding, answers.value);
    return answers.value.filter((answer) => answer !== given);
  }
  return { answers, questions, open, take, reopen };
}

/** The answers to one photo's questions. */
export type PhotoAnswers = ReturnType<typeof useAnswers>;
