// Everything one intake holds, shared by its columns.

import { computed, inject, provide, reactive, shallowRef, type InjectionKey } from 'vue';
import type { DocumentType, GroupDocuments, IntakeOptions, RulingEntry } from '../../bindings';
import { isSupervisor } from '../../desk';
import { useForm } from '../../form';
import { glyphProblem } from '../../glyphs';
import { keyOfQuestion } from '../../questions';
import { usePhoto } from '../photo/choice';
import { intakeChecks, offeringOf } from './checks';
import { useDraft } from './draft';
import { blankCertificate, blankEducation, blankEntry, blankSpell, isBlank, type IntakeEntry } from './entry';
import { useEligibility, useIdentity, useName } from './judging';
import { conditionToUse, sayIntake } from './verdict';

/** The document that is put right: with it on screen the original is asked for only where it becomes another one. */
export interface Correcting {
  number: string;
  document_type: DocumentType;
}

/** Make an intake and hand it to the columns below; a correction is none, and keeps no draft. */
export function createIntake(isCorrection = false) {
  const entry = reactive<IntakeEntry>(blankEntry());
  const options = shallowRef<IntakeOptions | null>(null);
  const identity = useIdentity(entry);
  const name = useName(entry);
  const eligibility = useEligibility(entry, identity.identity);
  const photo = usePhoto();
  const draft = useDraft(entry, !isCorrection);
  const correcting = shallowRef<Correcting | null>(null);
  const asksOriginal = computed(() => !isCorrection || (correcting.value !== null && (correcting.value.number !== entry.number || correcting.value.document_type !== entry.document_type)));
  const form = useForm(() =>
    intakeChecks({
      entry,
      options: () => options.value,
      identity: () => identity.identity.value,
      number: identity.check,
      name: name.check,
      photo: () => photo.problem(isSupervisor.value),
      glyphs: glyphProblem,
    }),
  );
  const offering = computed(() => offeringOf(options.value, entry.offering));
  const condition = computed(() => (eligibility.verdict.value ? conditionToUse(eligibility.verdict.value, entry.condition) : null));
  const saying = computed(() => sayIntake(identity.identity.value?.findings ?? [], eligibility.verdict.value, offering.value?.level_label ?? '', condition.value));
  const intake = { entry, isCorrection, correcting, asksOriginal, options, identity, name, eligibility, photo, draft, form, offering, condition, saying };
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

/** Change the group; a document that another group shows gives way to the first one named for it. */
export function chooseGroup(entry: IntakeEntry, groups: readonly GroupDocuments[]): void {
  const of = groups.find((one) => one.group === entry.group);
  if (of && !of.accepted.includes(entry.document_type)) entry.document_type = of.accepted[0] ?? entry.document_type;
}

/** Keep an empty row after the last stretch of work, of which there are often several, and where there is no other row. */
export function keepOneBlank(entry: IntakeEntry): void {
  const last = entry.spells.at(-1);
  if (!last || !isBlank(last)) entry.spells.push(blankSpell());
  if (entry.certificates.length === 0) entry.certificates.push(blankCertificate());
  if (entry.education.length === 0) entry.education.push(blankEducation());
}

/** Record a ruling in place of an earlier one on the same question. */
export function recordRuling(entry: IntakeEntry, ruling: RulingEntry): void {
  entry.rulings = [...entry.rulings.filter((one) => keyOfQuestion(one) !== keyOfQuestion(ruling)), ruling];
}
