// Live answers while one types: the document's number, the name, eligibility.

import { computed, onBeforeUnmount, ref, shallowRef, watch, type Ref } from 'vue';
import type { EligibilityVerdict, Failure, IdentityCheck, NameCheck } from '../../bindings';
import { call, toFailure } from '../../bridge';
import { explain } from '../../strings/failures';
import { missingGlyphs, nameProblems, numberMissing, numberProblem } from '../../strings/identity';
import { debounce, useTurns } from '../../task';
import { careerOf, hasFacts, rulingsOf } from './career';
import { birthDateOf, documentOf } from './document';
import type { IntakeEntry } from './entry';

const WAIT = 200;

/** Check the document as it is typed. */
export function useIdentity(entry: IntakeEntry) {
  const identity = shallowRef<IdentityCheck | null>(null);
  const turn = useTurns();
  async function ask(): Promise<string | null> {
    const isNewest = turn();
    const document = documentOf(entry);
    if (document.number === '') {
      identity.value = null;
      return numberMissing;
    }
    try {
      const answer = await call('check_identity', { document, month: entry.month || null });
      if (isNewest()) identity.value = answer;
      return answer.problem ? numberProblem(answer.problem, document.document_type) : null;
    } catch (error) {
      return explain(toFailure(error)).what;
    }
  }
  const { soon, cancel } = debounce(() => void ask(), WAIT);
  watch(() => [JSON.stringify(documentOf(entry)), entry.month], soon);
  onBeforeUnmount(cancel);
  return { identity, check: ask };
}

/** What is wrong with a name, as a sentence. */
function sayName({ problem, missing }: NameCheck): string | null {
  if (problem) return nameProblems[problem];
  return missing.length > 0 ? missingGlyphs(missing) : null;
}

/** Check the name as it is typed: what it will be printed as, and what cannot be printed. */
export function useName(entry: IntakeEntry) {
  const name = shallowRef<NameCheck | null>(null);
  const turn = useTurns();
  async function ask(): Promise<string | null> {
    const isNewest = turn();
    if (entry.name.trim() === '') {
      name.value = null;
      return nameProblems.empty;
    }
    try {
      const answer = await call('check_name', { name: entry.name });
      if (isNewest()) name.value = answer;
      return sayName(answer);
    } catch (error) {
      return explain(toFailure(error)).what;
    }
  }
  const { soon, cancel } = debounce(() => void ask(), WAIT);
  watch(() => entry.name, soon);
  onBeforeUnmount(cancel);
  const problem = computed(() => (name.value ? sayName(name.value) : null));
  return { name, check: ask, problem };
}

/** Judge eligibility as facts are typed; nothing is judged before there is enough to judge. */
export function useEligibility(entry: IntakeEntry, identity: Ref<IdentityCheck | null>) {
  const verdict = shallowRef<EligibilityVerdict | null>(null);
  const failure = ref<Failure | null>(null);
  const turn = useTurns();
  async function judge(): Promise<void> {
    const isNewest = turn();
    const birth = birthDateOf(entry, identity.value);
    const career = careerOf(entry);
    if (birth === null || entry.offering === '' || !hasFacts(career)) {
      verdict.value = null;
      return;
    }
    try {
      const request = {
        offering: entry.offering,
        month: entry.month || null,
        birth_date: birth,
        career,
        rulings: rulingsOf(entry, career),
        candidate: identity.value?.known_candidate ?? null,
      };
      const answer = await call('judge_eligibility', request);
      if (isNewest()) verdict.value = answer;
      failure.value = null;
    } catch (error) {
      if (isNewest()) failure.value = toFailure(error);
    }
  }
  const { soon, cancel } = debounce(() => void judge(), WAIT);
  watch(() => [entry.offering, entry.month, birthDateOf(entry, identity.value), JSON.stringify([careerOf(entry), entry.rulings])], soon);
  onBeforeUnmount(cancel);
  return { verdict, failure, judge };
}
