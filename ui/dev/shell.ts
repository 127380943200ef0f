// Stands where the shell would stand and answers from the invented desk. Only for looking at pages: never shipped.
// Address: ?stage=not_set_up|locked|unlocked, ?role=clerk, ?people for a filled desk, ?warn for every warning.

import { Desk, handlers } from './desk';
import { invent, LONG_NAME, NOW, photoVerdict } from './people';
import { installShell } from './install';

const asked = new URLSearchParams(location.search);
const stage = asked.get('stage');
const desk = new Desk(stage === 'not_set_up' || stage === 'locked' ? stage : 'unlocked');

const work = (from: string, occupation = '企业人力资源管理师') => [{ occupation, employer: '', start: from, end: null, staff_ruled_related: null }];

function fill(): void {
  const seen = { clerk_name: '林知夏', at: NOW };
  const photo = { sha256: 'a1', bytes: 56200, width: 295, height: 413, verdict: photoVerdict('pass'), decision: null };
  const people = [
    invent('r1', { name: '欧阳若兰', sex: 'female' }, work('2017-03')),
    invent('r2', { name: LONG_NAME, sex: 'male', number_masked: '653•••••••••••0031' }, work('2015-07')),
    invent('r3', { name: '王𬱖', sex: 'male', number_masked: '110•••••••••••1217', channel: 'telephone' }, work('2019-07', '行政助理')),
    invent('r4', { name: '李梅', sex: 'female', number_masked: '110•••••••••••8024' }, work('2016-01')),
  ];
  for (const view of people) desk.settle(view);
  const [, long, , done] = people;
  if (long) Object.assign(long, { original_seen: seen, photo: { ...photo, sha256: 'b2', verdict: photoVerdict('look'), decision: { ...seen, reason: '背景略灰，当场重拍条件不足，主管认可' } } });
  if (done) {
    Object.assign(done, { original_seen: seen, photo });
    done.fee.paid = 16000;
    for (const material of done.materials) Object.assign(material, { state: 'seen', seen });
  }
  for (const op of ['first_start', 'register', 'attach_photo', 'take_payment', 'reveal_number', 'merge_candidates']) desk.note(op, '欧阳若兰', op === 'reveal_number' ? '电话核对' : null);
}

if (asked.has('people')) fill();
if (asked.get('role') === 'clerk') desk.status.clerk = desk.status.clerks[1] ?? null;
if (asked.has('warn')) Object.assign(desk.status, { clock_regressed: true, recovery_key_confirmed: false, print_attention: 2 });
if (asked.has('plain')) desk.status.demo = false;

let received = 0;
installShell(handlers(desk), (bytes) => {
  const token = `photo-${++received}`;
  desk.photos.set(token, bytes.length < 10 ? 'fail' : bytes.length < 100 ? 'look' : 'pass');
  return { token, bytes: bytes.length };
});
