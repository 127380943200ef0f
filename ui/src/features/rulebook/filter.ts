// Finding a clause by a few characters of what is shown of it.

import type { ClauseView } from '../../bindings';
import { compact } from '../../reading';
import { clauseAbout, clauseWords, ruleSentences } from '../../strings/rulebook';

/** Whether a clause holds the words, in its number, its quote or what is read from it; white space does not matter. */
export function matches(clause: ClauseView, wanted: string): boolean {
  const shown = [clause.clause, clauseAbout(clause), clauseWords(clause), ...clause.rules.flatMap(ruleSentences)].join(' ');
  return compact(shown).includes(compact(wanted));
}
