// Names are shown in the fonts that the papers are printed in, so that screen and paper agree.

import { fontUrl } from './bridge';

const FACES = [
  { family: 'Desk Song', file: 'NotoSerifSC-Regular.ttf' },
  { family: 'Desk Song Rare', file: 'HanaMinB.ttf' },
] as const;

/** Declare the bundled fonts. They load when first used; where one is missing the system's font serves. */
export function declareFonts(): void {
  for (const { family, file } of FACES) {
    document.fonts.add(new FontFace(family, `url("${fontUrl(file)}")`, { display: 'swap' }));
  }
}
