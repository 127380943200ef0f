// A photo on its way in: received, examined, perhaps accepted with a reason.

import { ref, shallowRef } from 'vue';
import type { PhotoChoice, PhotoExamination } from '../../bindings';
import { call, receiveFile } from '../../bridge';
import { photo as t } from '../../strings/photo';
import { useTask } from '../../task';

/** What it takes to accept a photo. */
export type Acceptance = 'fine' | 'clerk' | 'supervisor' | 'never';

/** What it takes to accept this photo, by its findings: the strictest of them decides. */
export function acceptanceOf(examination: Pick<PhotoExamination, 'sha256' | 'verdict'>): Acceptance {
  if (examination.sha256 === null) return 'never';
  const open = examination.verdict.findings.filter((finding) => finding.outcome !== 'pass');
  if (open.some((finding) => finding.may_override === 'never' && finding.outcome === 'fail')) return 'never';
  if (open.some((finding) => finding.may_override !== 'clerk')) return 'supervisor';
  return open.length > 0 ? 'clerk' : 'fine';
}

/** What stands in the way of using the photo now. */
export function acceptanceProblem(acceptance: Acceptance, supervisor: boolean, reason: string): string | null {
  if (acceptance === 'never') return t.never;
  if (acceptance === 'supervisor' && !supervisor) return t.onlySupervisor;
  return acceptance !== 'fine' && reason.trim() === '' ? t.needReason : null;
}

/** The photo of one form. */
export function usePhoto() {
  const examination = shallowRef<PhotoExamination | null>(null);
  const reason = ref('');
  const task = useTask();

  async function examine(token: string): Promise<boolean> {
    const found = await task.run(() => call('examine_photo', { token }));
    if (found) examination.value = found;
    return found !== undefined;
  }
  async function receive(file: Blob): Promise<boolean> {
    const received = await task.run(async () => receiveFile(new Uint8Array(await file.arrayBuffer())));
    if (!received) return false;
    reason.value = '';
    return examine(received.token);
  }
  function problem(supervisor: boolean): string | null {
    if (task.running.value) return t.stillExamining;
    return examination.value ? acceptanceProblem(acceptanceOf(examination.value), supervisor, reason.value) : null;
  }
  function choice(): PhotoChoice | null {
    const found = examination.value;
    if (!found) return null;
    return { token: found.token, reason: acceptanceOf(found) === 'fine' ? null : reason.value.trim() || null };
  }
  function clear(): void {
    examination.value = null;
    reason.value = '';
    task.failure.value = null;
  }
  return { examination, reason, task, examine, receive, problem, choice, clear };
}

/** A photo on its way in. */
export type PhotoInHand = ReturnType<typeof usePhoto>;
