// Names are shown in the fonts that the papers are printed in, so that screen and paper agree.

import { fontUrl } from './bridge';

/** The rare font is 30 MB: it is fetched for characters beyond the basic plane only, which is all it is for. */
const FACES = [
  { family: 'Desk Song', file: 'NotoSerifSC-Regular.ttf', unicodeRange: 'U+0-10FFFF' },
  { family: 'Desk Song Rare', file: 'HanaMinB.ttf', unicodeRange: 'U+20000-2FFFF' },
] as const;

/** Declare the bundled fonts. They load when first used; where one is missing the system's font serves. */
export function declareFonts(): void {
  for (const { family, file, unicodeRange } of FACES) {
    document.fonts.add(new FontFace(family, `url("${fontUrl(file)}")`, { display: 'swap', unicodeRange }));
  }
}
