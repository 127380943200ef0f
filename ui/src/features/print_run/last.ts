// Which page a part goes on from, by what is known of the last sheet that came out.

import type { PrintPartView, PrintSheetView } from '../../bindings';

/** What was understood. */
export type Found = { page: number; name: string } | 'all' | 'none' | 'several' | null;

/** Digits of a ticket's number that are asked for. */
const TAIL = 4;

/** The page behind the sheet that `text` names: its page, its ticket's number or the end of it, its candidate's name. */
export function pageAfter(text: string, part: PrintPartView, sheets: readonly PrintSheetView[]): Found {
  const wanted = text.replaceAll(/\s/g, '');
  const pages = part.pages ?? 0;
  if (wanted === '' || pages === 0) return null;
  if (/^\d{1,3}$/.test(wanted)) return Number(wanted) >= 1 && Number(wanted) <= pages ? behind(Number(wanted), pages, sheets) : 'none';
  const matches = sheets.filter((sheet) => isIt(wanted, sheet));
  const [only] = matches;
  if (!only) return 'none';
  return matches.length > 1 ? 'several' : behind(only.page, pages, sheets);
}

function isIt(wanted: string, sheet: PrintSheetView): boolean {
  const number = sheet.ticket_number?.toUpperCase() ?? '';
  return (wanted.length >= TAIL && number.endsWith(wanted.toUpperCase())) || sheet.name.replaceAll(/\s/g, '') === wanted;
}

function behind(page: number, pages: number, sheets: readonly PrintSheetView[]): Found {
  if (page >= pages) return 'all';
  return { page: page + 1, name: sheets.find((sheet) => sheet.page === page + 1)?.name ?? '' };
}
