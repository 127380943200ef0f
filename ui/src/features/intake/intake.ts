// Everything one intake holds, shared by its columns.

import { computed, inject, provide, reactive, shallowRef, type InjectionKey } from 'vue';
import type { ConditionView, IntakeOptions } from '../../bindings';
import { isSupervisor } from '../../desk';
import { useForm } from '../../form';
import { usePhoto } from '../photo/choice';
import { intakeChecks, offeringOf } from './checks';
import { useDraft } from './draft';
import { blankEntry, blankSpell, isBlank, type IntakeEntry } from './entry';
import { useEligibility, useIdentity, useName } from './judging';
import { sayIntake } from './verdict';

/** Make an intake and hand it to the columns below. */
export function createIntake() {
  const entry = reactive<IntakeEntry>(blankEntry());
  const options = shallowRef<IntakeOptions | null>(null);
  const identity = useIdentity(entry);
  const name = useName(entry);
  const eligibility = useEligibility(entry, identity.identity);
  const photo = usePhoto();
  const draft = useDraft(entry);
  const form = useForm(() =>
    intakeChecks({ entry, options: () => options.value, number: identity.check, name: name.check, photo: () => photo.problem(isSupervisor.value) }),
  );
  const offering = computed(() => offeringOf(options.value, entry.offering));
  const condition = computed<ConditionView | null>(() => {
    const verdict = eligibility.verdict.value;
    const wanted = verdict?.satisfied[0] ?? verdict?.needs_confirmation[0];
    const conditions = offering.value?.conditions ?? [];
    return conditions.find((one) => one.id === wanted) ?? conditions[0] ?? null;
  });
  const saying = computed(() => sayIntake(identity.identity.value?.findings ?? [], eligibility.verdict.value, offering.value?.level_label ?? ''));
  const intake = { entry, options, identity, name, eligibility, photo, draft, form, offering, condition, saying };
  provide(KEY, intake);
  return intake;
}

/** An intake as its columns see it. */
export type Intake = ReturnType<typeof createIntake>;

const KEY: InjectionKey<Intake> = Symbol('intake');

/** The intake of the page around. */
export function useIntake(): Intake {
  const intake = inject(KEY);
  if (!intake) throw new Error('a column stands outside its intake');
  return intake;
}

/** Choose what can be chosen without asking: the only offering, the nearest month. */
export function chooseDefaults(entry: IntakeEntry, options: IntakeOptions): void {
  if (!offeringOf(options, entry.offering)) entry.offering = options.offerings.length === 1 ? (options.offerings[0]?.id ?? '') : '';
  const months = offeringOf(options, entry.offering)?.months ?? [];
  if (!months.includes(entry.month)) entry.month = months[0] ?? '';
}

/** Keep one empty row at the end of the work. */
export function keepOneBlank(entry: IntakeEntry): void {
  const last = entry.spells.at(-1);
  if (!last || !isBlank(last)) entry.spells.push(blankSpell());
}
