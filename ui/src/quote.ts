// The rulebook keeps the notice's words with the spaces of its line breaks; between two hanzi a reader sees none.

/** A quote of the notice as it is read. */
export function readable(quote: string): string {
  return quote.replaceAll(/(\p{Script=Han})\s+(?=\p{Script=Han})/gu, '$1');
}
