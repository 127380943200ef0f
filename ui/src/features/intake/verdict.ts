// Which condition a registration goes by, and what the verdict bar says while it is being typed.

import type { ConditionVerdict, EligibilityVerdict, Finding } from '../../bindings';
import type { Tone } from '../../elements/StatusIcon.vue';
import { conditionName, openSentences, partSentence, reasonSentence, totalSentence, wouldChange } from '../../strings/eligibility';
import { findingSentence } from '../../strings/findings';
import { verdictBar as t } from '../../strings/intake';
import { verdicts } from '../../strings/labels';

/** Tone, word and sentences of the bar. */
export interface Saying {
  tone: Tone;
  word: string;
  text: string;
  more: string;
}

const TONES = { eligible: 'pass', needs_confirmation: 'look', not_eligible: 'fail' } as const;

/** The condition that a registration goes by: the one wanted while it is open, else the one proposed. */
export function conditionToUse(verdict: EligibilityVerdict, wanted: string): ConditionVerdict | null {
  const open = [...verdict.satisfied, ...verdict.needs_confirmation];
  const id = open.includes(wanted) ? wanted : verdict.proposed;
  return verdict.conditions.find((condition) => condition.id === id) ?? null;
}

/** The saying on an eligibility verdict, by the condition used. */
export function sayEligibility(verdict: EligibilityVerdict, level: string, used: ConditionVerdict | null): Saying {
  const name = used ? conditionName(used.id) : '';
  const basis = used ? t.basis(used.clause, used.quote) : '';
  if (verdict.verdict === 'not_eligible') {
    return { tone: 'fail', word: verdicts.not_eligible, text: `${verdict.reasons.map(reasonSentence).join('；')}。`, more: `${wouldChange(verdict)}。` };
  }
  if (used?.outcome === 'pass') {
    const found = used.parts.map(partSentence).join('，');
    return { tone: TONES[verdict.verdict], word: t.eligible(level), text: `${name}：${found || totalSentence(verdict)}。`, more: basis };
  }
  const open = used ? openSentences(used) : verdict.reasons.map(reasonSentence);
  return { tone: 'look', word: verdicts.needs_confirmation, text: `${name}：${open.join('；')}。`, more: basis };
}

/** The saying on everything known: a document that cannot be used comes first, then eligibility. */
export function sayIntake(identity: readonly Finding[], verdict: EligibilityVerdict | null, level: string, used: ConditionVerdict | null): Saying {
  const refused = identity.find((finding) => finding.outcome === 'fail');
  if (refused) return { tone: 'fail', word: t.identityBad, text: `${findingSentence(refused)}。`, more: t.basis(refused.clause, refused.quote) };
  const look = identity.find((finding) => finding.outcome === 'look');
  if (!verdict && look) return { tone: 'look', word: t.lookAtIdentity, text: `${findingSentence(look)}。`, more: '' };
  if (!verdict) return { tone: 'calm', word: t.waiting, text: t.waitingHow, more: '' };
  const saying = sayEligibility(verdict, level, used);
  return look ? { ...saying, more: `${findingSentence(look)}。` } : saying;
}
