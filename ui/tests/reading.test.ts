import { expect, test } from 'vitest';
import { compact, meansLongTerm, readCount, readDay, readPartialDate, readTime, readYuan, telephoneProblem } from '../src/reading';
import { groupsOf, kilobytesOf, minuteOf, ticketGroupsOf, yuanOf } from '../src/format';

test('a day is typed as eight digits, full-width or with spaces', () => {
  for (const typed of ['20260318', '２０２６０３１８', ' 2026 03 18 ', '2026-3-18', '2026年3月18日']) expect(readDay(typed).iso).toBe('2026-03-18');
});

test('a day that does not exist is told apart from one that is not a day', () => {
  expect(readDay('20260229').problem).toBe('no_such_day');
  expect(readDay('20240229').iso).toBe('2024-02-29');
  expect(readDay('20261301').problem).toBe('no_such_day');
  expect(readDay('2026031').problem).toBe('shape');
  expect(readDay('202603181').problem).toBe('shape');
  expect(readDay('　').problem).toBe('empty');
});

test('a month is typed as six digits where a month is enough', () => {
  expect(readPartialDate('202103').iso).toBe('2021-03');
  expect(readPartialDate('2021-3').iso).toBe('2021-03');
  expect(readPartialDate('20210310').iso).toBe('2021-03-10');
  expect(readPartialDate('202113').problem).toBe('no_such_day');
  expect(readPartialDate('20213').problem).toBe('shape');
});

test('long-term is meant by one character or by its pinyin', () => {
  for (const typed of ['长', '长期', ' 长 期 ', 'c', 'CQ', 'ｃｑ']) expect(meansLongTerm(typed)).toBe(true);
  for (const typed of ['', '20360101', '长城']) expect(meansLongTerm(typed)).toBe(false);
});

test('yuan become fen without rounding', () => {
  expect(readYuan('160')).toBe(16000);
  expect(readYuan('１６０．５')).toBe(16050);
  expect(readYuan('1,600.05 元')).toBe(160005);
  expect(readYuan('0.29')).toBe(29);
  for (const typed of ['', '-1', '1.234', '160a']) expect(readYuan(typed)).toBeNull();
});

test('counts and times are read strictly', () => {
  expect([readCount('３0'), readCount('3.5'), readCount('')]).toEqual([30, null, null]);
  expect([readTime('0900'), readTime('9：05'), readTime('2400'), readTime('0960'), readTime('900')]).toEqual(['09:00', '09:05', null, null, null]);
});

test('a mobile number has eleven digits and other telephones seven to twenty', () => {
  expect(telephoneProblem('138 0000 0001')).toBeNull();
  expect(telephoneProblem('1380000000')).toBe('mobile_length');
  expect(telephoneProblem('138000000012')).toBe('mobile_length');
  expect(telephoneProblem('010-82160775')).toBeNull();
  expect(telephoneProblem('821607')).toBe('shape');
  expect(telephoneProblem('电话')).toBe('shape');
  expect(telephoneProblem('')).toBe('empty');
});

test('white space of every width disappears from numbers', () => {
  expect(compact('１１０１０５　1949 1231\u00a0002x')).toBe('11010519491231002x');
});

test('a resident number is read in groups of 6, 8 and 4 and others are left whole', () => {
  expect(groupsOf('11010519491231002X')).toEqual(['110105', '19491231', '002X']);
  expect(groupsOf('E12345678')).toEqual(['E12345678']);
});

test('values are written as a clerk reads them', () => {
  expect([yuanOf(16000), yuanOf(16050)]).toEqual(['160', '160.50']);
  expect(kilobytesOf(39117)).toBe('38.2');
  expect(minuteOf('2026-03-18T10:15:00.000+08:00', '2026-03-18')).toBe('10:15');
  expect(minuteOf('2026-03-17T10:15:00.000+08:00', '2026-03-18')).toBe('03-17 10:15');
  expect(minuteOf('2025-12-31T10:15:00.000+08:00', '2026-03-18')).toBe('2025-12-31 10:15');
});

test('a ticket number is shown in the groups in which its paper prints it', () => {
  expect(ticketGroupsOf('260001000011')).toEqual(['26', '0001', '00001', '1']);
});
