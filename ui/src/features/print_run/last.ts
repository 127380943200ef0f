// Which page a part goes on from, by what is known of the last sheet that came out.

import type { PrintPartView, PrintSheetView } from '../../bindings';

/** What was understood. */
export type Found = { page: number; name: string } | 'all' | 'none' | 'several' | null;

/** Digits of a ticket's number that are asked for. */
const TAIL = 4;

/** The sheet that `text` names: its ticket's number or the end of it, its candidate's name, or how many of those sent last it is. */
export function sheetOf(text: string, part: PrintPartView, sheets: readonly PrintSheetView[]): Found {
  const wanted = text.replaceAll(/\s/g, '');
  const pages = part.pages ?? 0;
  if (wanted === '' || pages === 0) return null;
  if (part.paper) return isPage(wanted, part.from_page, pages) ? { page: Number(wanted), name: '' } : 'none';
  const sent = sheets.filter((sheet) => sheet.page >= part.from_page && sheet.problem === null);
  const counted = /^\d{1,3}$/.test(wanted) ? sent[Number(wanted) - 1] : undefined;
  const matches = counted ? [counted] : sent.filter((sheet) => isIt(wanted, sheet));
  const [only] = matches;
  if (!only) return 'none';
  return matches.length > 1 ? 'several' : { page: only.page, name: only.name };
}

/** Where to go on when that sheet is the last good one. */
export function behind(found: Found, part: PrintPartView, sheets: readonly PrintSheetView[]): Found {
  if (found === null || typeof found === 'string') return found;
  const next = sheets.find((sheet) => sheet.page > found.page && sheet.problem === null);
  if (part.paper) return found.page >= (part.pages ?? 0) ? 'all' : { page: found.page + 1, name: '' };
  return next ? { page: next.page, name: next.name } : 'all';
}

/** Pages of a room's paper are printed on it. */
function isPage(text: string, from: number, pages: number): boolean {
  return /^\d{1,3}$/.test(text) && Number(text) >= from && Number(text) <= pages;
}

function isIt(wanted: string, sheet: PrintSheetView): boolean {
  const number = sheet.ticket_number?.toUpperCase() ?? '';
  return (wanted.length >= TAIL && number.endsWith(wanted.toUpperCase())) || sheet.name.replaceAll(/\s/g, '') === wanted;
}
