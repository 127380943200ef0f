import { describe, expect, it } from 'vitest';
import type { PrintPartView, PrintSheetView } from '../src/bindings';
import { pageAfter } from '../src/features/print_run/last';

const part: PrintPartView = {
  id: 'part', room: '第一考场', paper: null, subject: null, pages: 3, from_page: 1, printer: null, state: 'failed', failure: null, changed_at: '2026-03-18T10:00:00+08:00',
};
const sheet = (page: number, name: string, ticket_number: string): PrintSheetView => ({ page, name, ticket_number, registration: `r${page}`, problem: null, printed_at: null });
const sheets = [sheet(1, '王𬱖', '260000100018'), sheet(2, '李 四', '260000200016'), sheet(3, '李四', 'BJ2600016')];
const after = (text: string) => pageAfter(text, part, sheets);

describe('the last sheet that came out', () => {
  it('is named by its whole number, as a scanner reads it, or by its last four digits', () => {
    expect(after('260000100018')).toEqual({ page: 2, name: '李 四' });
    expect(after('0018')).toEqual({ page: 2, name: '李 四' });
    expect(after('bj2600016')).toBe('all');
  });
  it('is named by its candidate, spaces aside', () => {
    expect(after(' 王𬱖 ')).toEqual({ page: 2, name: '李 四' });
    expect(after('李四')).toBe('several');
  });
  it('is named by its page, from the first to the last', () => {
    expect(after('1')).toEqual({ page: 2, name: '李 四' });
    expect(after('3')).toBe('all');
    expect(after('0')).toBe('none');
    expect(after('4')).toBe('none');
  });
  it('is not guessed where two end alike, and not found where none does', () => {
    expect(after('0016')).toBe('several');
    expect(after('9999')).toBe('none');
    expect(after('')).toBeNull();
  });
  it('of a paper of a room is named by its page', () => {
    expect(pageAfter('2', { ...part, paper: 'sign_in', subject: 'theory' }, [])).toEqual({ page: 3, name: '' });
  });
});
