import { describe, expect, it } from 'vitest';
import type { PrintPartView, PrintSheetView } from '../src/bindings';
import { behind, sheetOf } from '../src/features/print_run/last';

const part: PrintPartView = {
  id: 'part', room: '第一考场', paper: null, subject: null, pages: 4, from_page: 1, printer: null, state: 'failed', failure: null, changed_at: '2026-03-18T10:00:00+08:00',
};
const sheet = (page: number, name: string, ticket_number: string, problem: PrintSheetView['problem'] = null): PrintSheetView => ({ page, name, ticket_number, registration: `r${page}`, problem, printed_at: null });
const sheets = [sheet(1, '王𬱖', '260000100018'), sheet(2, '退 考', '260000100026', 'wrong_state'), sheet(3, '李 四', '260000200016'), sheet(4, '李四', 'BJ2600016')];
const after = (text: string, of = part) => behind(sheetOf(text, of, sheets), of, sheets);

describe('the last sheet that came out', () => {
  it('is named by its whole number, as a scanner reads it, or by its last four digits', () => {
    expect(after('260000100018')).toEqual({ page: 3, name: '李 四' });
    expect(after('0018')).toEqual({ page: 3, name: '李 四' });
    expect(after('bj2600016')).toBe('all');
  });
  it('is named by its candidate, spaces aside', () => {
    expect(after(' 王𬱖 ')).toEqual({ page: 3, name: '李 四' });
    expect(after('李四')).toBe('several');
  });
  it('is counted among the sheets of the last sending, those left out aside', () => {
    expect(after('1')).toEqual({ page: 3, name: '李 四' });
    expect(after('2')).toEqual({ page: 4, name: '李四' });
    expect(after('3')).toBe('all');
    expect(after('0')).toBe('none');
    expect(after('4')).toBe('none');
    expect(after('1', { ...part, from_page: 3 })).toEqual({ page: 4, name: '李四' });
  });
  it('is not guessed where two end alike, and not found where none does or it went out before', () => {
    expect(after('0016')).toBe('several');
    expect(after('9999')).toBe('none');
    expect(after('')).toBeNull();
    expect(after('0018', { ...part, from_page: 3 })).toBe('none');
    expect(after('0026')).toBe('none');
  });
  it('of a paper of a room is named by the page that is printed on it', () => {
    const paper = { ...part, paper: 'sign_in', subject: 'theory', from_page: 2 } as const;
    expect(behind(sheetOf('3', paper, []), paper, [])).toEqual({ page: 4, name: '' });
    expect(behind(sheetOf('4', paper, []), paper, [])).toBe('all');
    expect(sheetOf('1', paper, [])).toBe('none');
    expect(sheetOf('5', paper, [])).toBe('none');
  });
});
