// What the verdict bar says while a registration is being typed.

import type { EligibilityVerdict, Finding } from '../../bindings';
import type { Tone } from '../../elements/StatusIcon.vue';
import { findingSentence, reasonSentence, totalSentence, wouldChange } from '../../strings/findings';
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

/** The saying on an eligibility verdict. */
export function sayEligibility(verdict: EligibilityVerdict, level: string): Saying {
  const tone = TONES[verdict.verdict];
  const met = verdict.findings.find((finding) => finding.outcome !== 'fail') ?? verdict.findings[0];
  const basis = met ? t.basis(met.clause, met.quote) : '';
  const reasons = verdict.reasons.map(reasonSentence).join('；');
  if (verdict.verdict === 'eligible') return { tone, word: t.eligible(level), text: `${totalSentence(verdict)}。`, more: basis };
  if (verdict.verdict === 'needs_confirmation') return { tone, word: verdicts.needs_confirmation, text: `${reasons}。`, more: basis };
  return { tone, word: verdicts.not_eligible, text: `${reasons}。`, more: `${totalSentence(verdict)}，${wouldChange(verdict)}。` };
}

/** The saying on everything known: an invalid document comes first, then eligibility. */
export function sayIntake(identity: readonly Finding[], verdict: EligibilityVerdict | null, level: string): Saying {
  const expired = identity.find((finding) => finding.outcome === 'fail');
  if (expired) return { tone: 'fail', word: t.identityBad, text: `${findingSentence(expired)}。`, more: t.basis(expired.clause, expired.quote) };
  const look = identity.find((finding) => finding.outcome === 'look');
  if (!verdict && look) return { tone: 'look', word: t.lookAtIdentity, text: `${findingSentence(look)}。`, more: '' };
  if (!verdict) return { tone: 'calm', word: t.waiting, text: t.waitingHow, more: '' };
  const saying = sayEligibility(verdict, level);
  return look ? { ...saying, more: `${findingSentence(look)}。` } : saying;
}
