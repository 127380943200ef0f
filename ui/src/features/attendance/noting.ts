// What a person notes at the door by hand, and what is taken back.

import { ask, askReason } from '../../ask';
import type { AttendanceBoard, MissingView, RegistrationId } from '../../bindings';
import { call } from '../../bridge';
import { attendance as t } from '../../strings/attendance';
import { seeDocument } from '../telephone/documentReading';
import type { Door } from './useDoor';

/** The acts at a door. */
export interface Noting {
  takeBack: (registration: RegistrationId, name: string) => Promise<void>;
  undo: () => Promise<void>;
  absent: (it: MissingView) => Promise<void>;
  misconduct: () => Promise<void>;
  closeRoom: () => Promise<void>;
  seeOriginal: () => Promise<void>;
}

/** The acts at this door. */
export function useNoting(door: Door): Noting {
  /** Note something, and say so in place of the answer that it makes stale. */
  async function noting(work: () => Promise<AttendanceBoard>, sentence: string): Promise<void> {
    const answer = await door.task.run(work);
    if (!answer) return;
    door.board.value = answer;
    door.view.value = null;
    door.told.value = sentence;
  }

  const takeBack = (registration: RegistrationId, name: string): Promise<void> =>
    noting(() => call('take_back_attendance', { ...door.at(), registration, together: false }), t.undone(name));

  async function undo(): Promise<void> {
    const last = door.board.value?.last;
    if (!last) return;
    const { registration, name, together } = last;
    if (together === 1) return takeBack(registration, name);
    if (!(await ask({ title: t.undoAllAsk(together), text: t.undoAllMeans, yes: t.undo }))) return;
    await noting(() => call('take_back_attendance', { ...door.at(), registration, together: true }), t.undoneAll(together));
  }

  const absent = ({ seat }: MissingView): Promise<void> =>
    noting(() => call('mark_attendance', { ...door.at(), registration: seat.registration, state: 'absent', reason: '' }), t.absentMarked(seat.name));

  async function misconduct(): Promise<void> {
    const row = door.view.value?.person?.row;
    if (!row) return;
    const reason = await askReason({ title: t.misconductAsk(row.name), yes: t.misconduct, wanted: { label: t.misconductReason, missing: t.misconductMissing } });
    if (reason === null) return;
    await noting(() => call('mark_attendance', { ...door.at(), registration: row.id, state: 'misconduct', reason }), t.misconductMarked(row.name));
  }

  async function closeRoom(): Promise<void> {
    const count = door.open.value;
    const where = door.board.value?.rooms.find((it) => it.room === door.room.value)?.room_name ?? '';
    if (!(await ask({ title: t.closeAsk(count, where), text: t.closeMeans, yes: t.closeRoom }))) return;
    await noting(() => call('mark_all_absent', { ...door.at(), room: door.inRoom(), count }), t.closed(count));
  }

  async function seeOriginal(): Promise<void> {
    const person = door.view.value?.person;
    if (!person?.original_at_door) return;
    const seen = await door.task.run(async () => seeDocument(await call('registration', { registration: person.row.id }), 'see_original'));
    if (!seen || !door.view.value) return;
    const causes = door.view.value.causes.filter((cause) => cause !== 'original_at_door');
    door.view.value = { ...door.view.value, causes, colour: causes.length === 0 ? 'green' : door.view.value.colour, person: { ...person, original_at_door: false } };
    door.told.value = t.originalSeen(person.row.name);
  }

  return { takeBack, undo, absent, misconduct, closeRoom, seeOriginal };
}
