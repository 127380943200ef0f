// The camera's live picture, which camera it is, and why there is none.

import { onBeforeUnmount, ref, shallowRef } from 'vue';

/** Why there is no picture. */
export type CameraTrouble = 'absent' | 'busy' | 'refused' | 'unsupported' | 'unknown';

/** A camera of this computer. */
export interface Camera {
  /** The web view's id of it. */
  id: string;
  /** Its name; empty where the web view tells none. */
  label: string;
}

/** By the error's name. WebKit reports a missing camera as constraints that nothing fulfils. */
const TROUBLES: Record<string, CameraTrouble> = {
  NotFoundError: 'absent',
  OverconstrainedError: 'absent',
  DevicesNotFoundError: 'absent',
  NotReadableError: 'busy',
  AbortError: 'busy',
  NotAllowedError: 'refused',
  SecurityError: 'refused',
  NotSupportedError: 'unsupported',
};

/** Large enough for every size of a print, and what office cameras give without growing slow. */
const SIZE = { width: { ideal: 1920 }, height: { ideal: 1080 } };
const KEY = 'desk.camera';

/** What an error of `getUserMedia` means. */
export function troubleOf(error: unknown): CameraTrouble {
  const name = typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : '';
  return TROUBLES[name] ?? 'unknown';
}

/** The camera that was chosen on this computer, among those that are there: by its id, or by its name after ids changed. */
export function rememberedAmong(cameras: readonly Camera[], kept: string | null): Camera | null {
  const [id, label] = (kept ?? '').split('\n');
  return cameras.find((one) => one.id === id) ?? cameras.find((one) => label && one.label === label) ?? null;
}

async function listCameras(devices: MediaDevices): Promise<Camera[]> {
  const found = await devices.enumerateDevices();
  return found.filter(({ kind, deviceId }) => kind === 'videoinput' && deviceId !== '').map(({ deviceId, label }) => ({ id: deviceId, label }));
}

/** The picture of this camera; of any where it has gone. */
async function streamOf(devices: MediaDevices, id: string | null): Promise<MediaStream> {
  if (id !== null) {
    try {
      return await devices.getUserMedia({ video: { ...SIZE, deviceId: { exact: id } }, audio: false });
    } catch (error) {
      if (troubleOf(error) !== 'absent') throw error;
    }
  }
  return devices.getUserMedia({ video: SIZE, audio: false });
}

/** A camera of a component; its picture, and its light, end with it. */
export function useCamera() {
  const stream = shallowRef<MediaStream | null>(null);
  const cameras = shallowRef<Camera[]>([]);
  const chosen = ref('');
  const trouble = ref<CameraTrouble | null>(null);
  const opening = ref(false);
  let gone = false;

  function close(): void {
    stream.value?.getTracks().forEach((track) => track.stop());
    stream.value = null;
  }
  function show(found: MediaStream): void {
    stream.value = found;
    const track = found.getVideoTracks()[0];
    chosen.value = track?.getSettings().deviceId ?? '';
    // Unplugged, the picture would stand still without a word.
    track?.addEventListener('ended', () => {
      close();
      trouble.value = 'absent';
    });
    if (gone) close();
  }
  async function open(id?: string): Promise<void> {
    close();
    trouble.value = null;
    const devices: MediaDevices | undefined = navigator.mediaDevices;
    if (!devices) {
      trouble.value = 'unsupported';
      return;
    }
    opening.value = true;
    try {
      show(await streamOf(devices, id ?? null));
      // Ids and names are told only to a page that has a picture already.
      cameras.value = await listCameras(devices).catch(() => []);
      const usual = id === undefined ? rememberedAmong(cameras.value, localStorage.getItem(KEY)) : null;
      if (usual && usual.id !== chosen.value && !gone) {
        close();
        show(await streamOf(devices, usual.id));
      }
    } catch (error) {
      trouble.value = troubleOf(error);
    } finally {
      opening.value = false;
    }
  }
  /** Use another camera, on this computer from now on. */
  async function choose(id: string): Promise<void> {
    const camera = cameras.value.find((one) => one.id === id);
    if (camera) localStorage.setItem(KEY, `${camera.id}\n${camera.label}`);
    await open(id);
  }
  onBeforeUnmount(() => {
    gone = true;
    close();
  });
  return { stream, cameras, chosen, trouble, opening, open, choose, close };
}
