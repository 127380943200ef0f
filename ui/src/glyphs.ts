// Whether papers can print what was typed.

import { call, toFailure } from './bridge';
import { explain } from './strings/failures';
import { missingGlyphs } from './strings/identity';

/** What of a text cannot be printed, as a sentence; letters and digits always can. */
export async function glyphProblem(text: string): Promise<string | null> {
  if (/^[\x20-\x7e]*$/u.test(text)) return null;
  try {
    const missing = await call('check_text', { text: text.trim() });
    return missing.length > 0 ? missingGlyphs(missing) : null;
  } catch (error) {
    return explain(toFailure(error)).what;
  }
}
