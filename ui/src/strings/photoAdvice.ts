// The one thing to do next about a photo, in words for the candidate. The sentences stand in their order: what must be done
// first comes first. The command line reads the same file.

import type { Finding, PhotoAnswer } from '../bindings';
import advice from './photo_advice.json';

interface Advice {
  rule: string;
  observed?: string;
  side?: string;
  fix?: boolean;
  say: string;
}

const all: readonly Advice[] = advice;

/** What to do next. */
export interface NextStep {
  /** What to tell the candidate. */
  say: string;
  /** Whether the desk can try to put it right by itself. */
  fix: boolean;
}

/** Whether a measure is below or above what is demanded. */
export function sideOf({ measured, required }: Pick<Finding, 'measured' | 'required'>): 'low' | 'high' {
  const least = required.at_least ?? required.more_than;
  return measured !== null && least !== undefined && measured <= least ? 'low' : 'high';
}

/** Whether a finding stands in the way: it fails, or somebody looked and said no. */
export function isUnmet(finding: Finding, answers: readonly PhotoAnswer[]): boolean {
  if (finding.outcome !== 'look') return finding.outcome === 'fail';
  return answers.some((answer) => answer.rule === finding.rule && answer.observed === finding.observed && !answer.met);
}

function matches(entry: Advice, finding: Finding): boolean {
  if (entry.rule !== finding.rule) return false;
  if (entry.observed !== undefined && entry.observed !== finding.observed) return false;
  return entry.side === undefined || entry.side === sideOf(finding);
}

/** The first thing to do about these findings; null where nothing stands in the way. What the desk puts right comes last. */
export function nextStep(findings: readonly Finding[], answers: readonly PhotoAnswer[]): NextStep | null {
  const unmet = findings.filter((finding) => isUnmet(finding, answers));
  const found = all.filter((entry) => unmet.some((finding) => matches(entry, finding)));
  const first = found.find((entry) => !entry.fix) ?? found[0];
  return first ? { say: first.say, fix: first.fix ?? false } : null;
}

/** Whether the desk can try to put something of this right: what fails, and what is only to be looked at. */
export function canTryToPutRight(findings: readonly Finding[]): boolean {
  const open = findings.filter((finding) => finding.outcome !== 'pass');
  return all.some((entry) => entry.fix && open.some((finding) => matches(entry, finding)));
}
