// What the bar says while a correction is made.

import type { CorrectionPreview } from '../../bindings';
import { correction as t, refusalSentence } from '../../strings/correction';
import type { Saying } from '../intake/verdict';

/** What is in the way first, then what to do next. */
export function sayCorrection(preview: CorrectionPreview | null, blocking: string): Saying {
  const say = (tone: Saying['tone'], word: string, text: string): Saying => ({ tone, word, text, more: '' });
  if (blocking) return say('look', t.refused, blocking);
  if (!preview) return say('calm', t.waiting, t.waitingText);
  if (preview.refused) return say('fail', t.refused, refusalSentence(preview.refused));
  return preview.changes.length === 0 ? say('calm', t.waiting, t.nothing) : say('pass', t.ready, t.readyText);
}
