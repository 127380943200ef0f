import { expect, test } from 'vitest';
import type { StatementColumn } from '../src/bindings';
import { missingOf } from '../src/features/money/statement';
import { withField } from '../src/sheet';
import { columnLetters } from '../src/strings/sheet';

const bare = (...headings: string[]): StatementColumn[] => headings.map((heading) => ({ heading, field: null }));

test('a field that one column holds is taken from the column that held it, unless several may hold it', () => {
  const first = withField(bare('甲', '乙', '丙'), 0, 'payer', ['remark']);
  const moved = withField(first, 1, 'payer', ['remark']);
  expect(moved.map(({ field }) => field)).toEqual([null, 'payer', null]);
  const remarks = withField(withField(moved, 0, 'remark', ['remark']), 2, 'remark', ['remark']);
  expect(remarks.map(({ field }) => field)).toEqual(['remark', 'payer', 'remark']);
  expect(withField(remarks, 1, null, ['remark']).map(({ field }) => field)).toEqual(['remark', null, 'remark']);
});

test('a statement wants a day and an amount, in a column of its own or one for both directions', () => {
  const columns = bare('日期', '金额');
  expect(missingOf(columns)).toEqual(['交易日期', '收入金额']);
  const dated = withField(columns, 0, 'day');
  expect(missingOf(dated)).toEqual(['收入金额']);
  expect(missingOf(withField(dated, 1, 'credit'))).toEqual([]);
  expect(missingOf(withField(dated, 1, 'amount'))).toEqual([]);
  expect(missingOf(withField(dated, 1, 'debit'))).toEqual(['收入金额']);
});

test('columns have the letters of a spreadsheet', () => {
  expect([1, 26, 27, 52, 53, 256].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'IV']);
});
