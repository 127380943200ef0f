import { describe, expect, it } from 'vitest';
import type { DeskAddress, DueLine, OwedItem } from '../src/bindings';
import { numberGroups, telephoneGroups } from '../src/features/telephone/readBack';
import { contactChecks } from '../src/features/telephone/checks';
import { dueWhen } from '../src/strings/day';
import { owedMessage } from '../src/strings/telephone';

const desk: DeskAddress = {
  institution: '北京开放大学', address: '北校区 2 号楼 603 房间', hours: '工作日 9:00–16:30', telephones: '010-82160776',
  account_holder: '北京开放大学', account_bank: '北京银行安定门支行', account_number: '0109 0369',
};
const who = { name: '林晔', offering: '劳动关系协调师 四级/中级工', month: '2026-04-01', remark: '林晔123X' };
const item = (kind: OwedItem['kind'], quote = '', fen = 0): OwedItem => ({ kind, quote, fen });

describe('a caller', () => {
  it('hears a mobile number 3-4-4, another by its own signs, and a resident number 6-4-4-4', () => {
    expect(telephoneGroups('15400000001')).toEqual(['154', '0000', '0001']);
    expect(telephoneGroups('010-82160776')).toEqual(['010', '82160776']);
    expect(numberGroups('11010519491231002X')).toEqual(['110105', '1949', '1231', '002X']);
    expect(numberGroups('H12345678')).toEqual(['H123', '4567', '8']);
  });

  it('is asked only for what they can bring, with the account only where money is owed', () => {
    const message = owedMessage(who, [item('name'), item('contact'), item('material', '工作经历承诺书'), item('fee', '', 16000)], desk);
    expect(message).toContain('1. 工作经历承诺书');
    expect(message).toContain('2. 认定费 160 元');
    expect(message).not.toContain('3.');
    expect(message).toContain('转账备注请写：林晔123X');
    const paid = owedMessage(who, [item('photo')], desk);
    expect(paid).not.toContain('账号');
    expect(paid).toContain('地址：北校区 2 号楼 603 房间');
    expect(owedMessage(who, [], desk)).toContain('手续已经齐全');
  });

  it('needs a whole address for a courier and none to fetch the certificate', async () => {
    const reach = { delivery: 'courier', courier_recipient: '', courier_telephone: '15400000001', courier_address: '某路 1 号', caller_telephone: '' };
    expect(await contactChecks(reach)['courier_recipient']?.()).toContain('收件人');
    expect(await contactChecks({ ...reach, delivery: 'pick_up' })['courier_recipient']?.()).toBeNull();
    expect(await contactChecks({ ...reach, caller_telephone: '12' })['caller_telephone']?.()).not.toBeNull();
  });
});

describe('a day', () => {
  const line: DueLine = { kind: 'tickets', due: '2026-04-11', plan_by: '2026-04-10', workdays: 3, overdue: false, exam_date: '2026-04-18', registrations: [], count: 1 };
  it('is counted in working days, called overdue, and never guessed', () => {
    expect(dueWhen(line, '2026-04-07')).toBe('还有 3 个工作日');
    expect(dueWhen(line, '2026-04-10')).toBe('今天');
    expect(dueWhen({ ...line, workdays: -2, overdue: true }, '2026-04-14')).toBe('已过 2 个工作日');
    expect(dueWhen({ ...line, workdays: null }, '2026-04-07')).toBe('2026-04-10，工作日不明');
  });
});
