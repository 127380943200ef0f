// The one thing to do next, from what the desk says is missing.

import type { Paper, RegistrationView } from '../../bindings';
import { nextActions } from '../../strings/labels';
import { registration as t } from '../../strings/registration';
import { papers } from '../../strings/labels';

/** What the primary button does. */
export type NextAction = 'see_original' | 'approve_condition' | 'photo' | 'materials' | 'payment' | 'seat' | 'ticket' | 'print_ticket' | 'none';

/** The next action: once all is done, the ticket that was never printed. */
export function nextAction(view: RegistrationView): NextAction {
  const { state, next_step: step } = view.row;
  if (state !== 'open' && state !== 'provisional') return 'none';
  if (step !== 'nothing') return step;
  return view.ticket !== null && !wasPrinted(view, 'admit_ticket') ? 'print_ticket' : 'none';
}

/** Whether a paper went to a printer before; a job that failed does not count. */
export function wasPrinted(view: RegistrationView, paper: Paper): boolean {
  return view.print_jobs.some((job) => job.paper === paper && job.state !== 'failed');
}

/** The words on the button. */
export function nextLabel(action: NextAction): string {
  if (action === 'none') return '';
  return action === 'print_ticket' ? t.printOf(papers.admit_ticket) : nextActions[action];
}
