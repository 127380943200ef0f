// Three tones that are told apart without looking, and the switch that keeps them quiet.

import { ref } from 'vue';
import type { VerdictColour } from '../../bindings';

const KEY = 'attendance-sound';
/** Each tone's notes in hertz, played one after another, each so many seconds. */
const TONES: Record<VerdictColour, { notes: number[]; length: number; wave: OscillatorType }> = {
  green: { notes: [880], length: 0.12, wave: 'sine' },
  yellow: { notes: [660, 660], length: 0.12, wave: 'triangle' },
  red: { notes: [300, 220, 300], length: 0.2, wave: 'square' },
};
const LOUD = 0.2;

/** Whether tones are played; kept from one start to the next. */
export const soundOn = ref(localStorage.getItem(KEY) !== 'off');

/** Turn the tones on or off. */
export function setSound(on: boolean): void {
  soundOn.value = on;
  localStorage.setItem(KEY, on ? 'on' : 'off');
}

let context: AudioContext | null = null;

/** Play the tone of a verdict. A computer without sound stays quiet: colour, word and shape say the same. */
export function play(colour: VerdictColour): void {
  if (!soundOn.value || typeof AudioContext === 'undefined') return;
  try {
    context ??= new AudioContext();
    void context.resume().catch(() => undefined);
    sound(context, colour);
  } catch {
    context = null;
  }
}

function sound(out: AudioContext, colour: VerdictColour): void {
  const { notes, length, wave } = TONES[colour];
  notes.forEach((frequency, at) => {
    const starts = out.currentTime + at * (length + 0.05);
    const tone = out.createOscillator();
    const gain = out.createGain();
    tone.type = wave;
    tone.frequency.value = frequency;
    gain.gain.setValueAtTime(LOUD, starts);
    gain.gain.linearRampToValueAtTime(0, starts + length);
    tone.connect(gain).connect(out.destination);
    tone.start(starts);
    tone.stop(starts + length);
  });
}
