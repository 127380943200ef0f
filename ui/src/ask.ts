// Questions before something is lost or done against a rule.

import { shallowRef } from 'vue';

/** A question with two answers, and a reason where one is demanded. */
export interface Question {
  /** The question. */
  title: string;
  /** What yes means. */
  text?: string;
  /** The word on the button for yes. */
  yes: string;
  /** The word on the button for no. */
  no?: string;
  /** Whether yes needs a reason. */
  needsReason?: boolean;
  /** What is asked for in place of a reason, and what is said where it is missing. */
  wanted?: { label: string; missing: string };
}

/** A question being asked, with who waits for its answer. */
export interface OpenQuestion extends Question {
  /** Give the answer: null for no, the reason (possibly empty) for yes. */
  answer: (reason: string | null) => void;
}

const asked = shallowRef<OpenQuestion | null>(null);

/** The question now on screen. */
export const openQuestion = asked;

function put(question: Question): Promise<string | null> {
  asked.value?.answer(null);
  return new Promise((resolve) => {
    asked.value = {
      ...question,
      answer: (reason) => {
        asked.value = null;
        resolve(reason);
      },
    };
  });
}

/** Ask; true for yes. */
export async function ask(question: Question): Promise<boolean> {
  return (await put(question)) !== null;
}

/** Ask for yes with a reason, or with other words that are wanted; null for no. */
export function askReason(question: Question): Promise<string | null> {
  return put({ ...question, needsReason: true });
}
