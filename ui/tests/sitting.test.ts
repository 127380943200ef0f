import { describe, expect, it } from 'vitest';
import type { SittingPlan } from '../src/bindings';
import { blankRoom, blankSitting, sittingChecks, toOpenSitting, toPlan, toRooms, typedSitting } from '../src/features/sitting/entry';
import { outcomeSentence } from '../src/strings/seating';
import { becomes, seatsText, warningSentence } from '../src/strings/sitting';

const noGlyphs = async (): Promise<null> => null;

function typed() {
  const it = blankSitting();
  Object.assign(it, { exam_date: '20260418', theory_starts: '0900', theory_ends: '1030', skill_starts: '1100', skill_ends: '1230', site: ' 北校区 ', site_address: '5 号' });
  Object.assign(it.rooms[0] ?? {}, { name: '第一机房', seats: '３０' });
  return it;
}

describe('a sitting as typed', () => {
  it('is asked for with the first room in its own fields and the others behind it', () => {
    const it = typed();
    it.rooms.push({ room: null, name: '第二机房', seats: '20', subjects: 'skill' });
    const request = toOpenSitting(it);
    expect(request).toMatchObject({ exam_date: '2026-04-18', skill_date: '2026-04-18', site: '北校区', room_name: '第一机房', seats: 30, subjects: 'both', application_deadline: null });
    expect(request?.rooms).toEqual([{ room: null, name: '第二机房', seats: 20, subjects: 'skill' }]);
  });

  it('is not asked for while a day, a time or a number of machines cannot be read', () => {
    for (const wrong of [{ exam_date: '2026' }, { skill_date: '20261399' }, { theory_starts: '9点' }]) {
      expect(toOpenSitting({ ...typed(), ...wrong })).toBeNull();
    }
    expect(toRooms({ ...typed(), rooms: [{ ...blankRoom(), name: '甲', seats: '很多' }] })).toBeNull();
  });

  it('checks each room, a name that is there twice, and a deadline after the first day of two', async () => {
    const it = typed();
    it.skill_date = '20260417';
    it.rooms.push({ room: null, name: '第一机房 ', seats: '501', subjects: 'both' });
    it.application_deadline = '20260418';
    const checks = sittingChecks(it, '2026-03-18', noGlyphs);
    expect(Object.keys(checks)).toContain('skill_date');
    expect(await checks['room_name']?.()).toBeNull();
    expect(await checks['room_name.1']?.()).toBe('考场名称重复了。');
    expect(await checks['seats']?.()).toBeNull();
    expect(await checks['seats.1']?.()).toBe('机位数应为 1 至 500。');
    expect(await checks['application_deadline']?.()).toBe('报名截止不应晚于考试第一天。');
    it.application_deadline = '20260417';
    expect(await checks['application_deadline']?.()).toBeNull();
    expect(await sittingChecks(it, '2026-04-18', noGlyphs)['exam_date']?.()).toBe('考试日期应在今天以后。');
    expect(await sittingChecks(it, null, noGlyphs)['exam_date']?.()).toBeNull();
  });
});

const plan: SittingPlan = {
  theory_date: '2026-04-18', theory_starts: '09:00', theory_ends: '10:30', skill_date: '2026-04-18', skill_starts: '11:00', skill_ends: '12:30',
  site: '北校区', site_address: '5 号', application_deadline: null,
};

describe('what is said of sittings and seats', () => {
  it('says what a move changes and nothing else', () => {
    expect(becomes(plan, plan)).toBe('');
    expect(becomes(plan, { ...plan, skill_date: '2026-04-19' })).toBe('技能考核由 2026-04-18 11:00–12:30 改为 2026-04-19 11:00–12:30');
    expect(becomes(plan, { ...plan, site: '东校区', site_address: '8 号' })).toBe('考点由北校区改为东校区（8 号）');
  });

  it('names one machine once where both subjects are sat at it', () => {
    const at = (subject: 'theory' | 'skill', seat_number: number) => ({ subject, room_name: '甲', seat_number });
    expect(seatsText([at('theory', 3), at('skill', 3)])).toBe('甲 3 号');
    expect(seatsText([at('theory', 3), at('skill', 4)])).toBe('理论 甲 3 号，技能 甲 4 号');
    expect(seatsText([at('skill', 4)])).toBe('技能 甲 4 号');
    expect(seatsText([])).toBe('还没有座位');
  });

  it('says each warning with its day, and each count that is not nought', () => {
    expect(warningSentence({ kind: 'unknown_day', day: '2027-01-09' })).toContain('2027 年节假日安排尚未录入');
    expect(warningSentence({ kind: 'too_few_seats', month: '2026-04-01', subject: 'theory', needed: 3, seats: 2 })).toBe('2026 年 4 月有 3 人考理论知识，机位只有 2 个。');
    const outcome = { left: [], detail: null as never };
    expect(outcomeSentence({ ...outcome, seated: 5, no_seat: 0, not_approved: 0 })).toBe('排好 5 人。');
    expect(outcomeSentence({ ...outcome, seated: 0, no_seat: 2, not_approved: 1 })).toBe('没有新排的人，2 人没有空位，1 人申报条件还没确认，先不排。');
  });

  it('keeps a sitting of one day a sitting of one day when it is typed anew', () => {
    const view = { ...plan, exam_date: '2026-04-18' } as never;
    const it = typedSitting(view, []);
    expect(it.skill_date).toBe('');
    expect(toPlan({ ...it, exam_date: '20260425' })).toMatchObject({ theory_date: '2026-04-25', skill_date: '2026-04-25', application_deadline: null });
  });
});
