// The desk at the door: each scan is checked, each answer brings the board, so that counts are never behind.

import { computed, ref, shallowRef, type ComputedRef, type Ref, type ShallowRef } from 'vue';
import type { AttendanceBoard, CheckInView, RoomId, SittingId, Subject } from '../../bindings';
import { call } from '../../bridge';
import { useTask, type Task } from '../../task';
import { play } from './sound';

/** The door of a subject of a sitting, before a room or before all. */
export interface Door {
  at: () => { sitting: SittingId; subject: Subject };
  room: Ref<RoomId | ''>;
  inRoom: () => RoomId | null;
  board: ShallowRef<AttendanceBoard | null>;
  view: ShallowRef<CheckInView | null>;
  /** What was just noted by hand. */
  told: Ref<string>;
  task: Task;
  /** Checking, which no other work holds up. */
  lookup: Task;
  /** How many are open here. */
  open: ComputedRef<number>;
  clear: () => void;
  load: () => Promise<void>;
  check: (text: string) => Promise<void>;
}

/** Stand there. */
export function useDoor(sitting: Ref<SittingId | ''>, subject: Ref<Subject>, room: Ref<RoomId | ''>): Door {
  const board = shallowRef<AttendanceBoard | null>(null);
  const view = shallowRef<CheckInView | null>(null);
  const told = ref('');
  const task = useTask();
  const lookup = useTask();
  const waiting: string[] = [];
  const at = () => ({ sitting: sitting.value, subject: subject.value });
  const inRoom = () => (room.value === '' ? null : room.value);
  const open = computed(() => {
    const counts = room.value === '' ? board.value?.total : board.value?.rooms.find((it) => it.room === room.value)?.counts;
    return counts?.open ?? 0;
  });

  function clear(): void {
    view.value = null;
    told.value = '';
  }

  async function load(): Promise<void> {
    clear();
    if (sitting.value !== '') board.value = (await task.run(() => call('attendance_board', at()))) ?? board.value;
  }

  /** A scan that comes while another is looked up waits its turn: nobody is passed over. */
  async function check(text: string): Promise<void> {
    if (text.trim() === '' || sitting.value === '') return;
    waiting.push(text);
    if (lookup.running.value) return;
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const asked = next;
      const answer = await lookup.run(() => call('check_in', { ...at(), room: inRoom(), text: asked }));
      if (!answer) continue;
      told.value = '';
      view.value = answer;
      board.value = answer.board;
      play(answer.colour);
    }
  }

  return { at, room, inRoom, board, view, told, task, lookup, open, clear, load, check };
}
