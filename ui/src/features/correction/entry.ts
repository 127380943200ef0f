// A registration as the intake's form, to be put right.

import type { Career, Register, RegistrationView, Validity } from '../../bindings';
import { longTerm } from '../../strings/identity';
import { blankEntry, type IntakeEntry } from '../intake/entry';

function validityText(validity: Validity | null): string {
  if (validity?.kind === 'long_term') return longTerm;
  return validity?.kind === 'until' ? validity.until : '';
}

function careerRows(career: Career): Pick<IntakeEntry, 'spells' | 'certificates' | 'education' | 'titles' | 'intends_to_work'> {
  return {
    intends_to_work: career.intends_to_work,
    spells: career.spells.map(({ occupation, start, end, employer }) => ({ occupation, start, end: end ?? '', employer })),
    certificates: career.certificates.map((it) => ({ occupation: it.occupation, level: String(it.level), issued: it.issue_date, printed_title: it.printed_title ?? '' })),
    education: career.education.map((it) => ({
      school: it.school_type, major: it.major, major_class: it.major_class ?? '', class: it.class ?? '', degree: it.degree ?? '', date: it.date ?? '', status: it.status,
    })),
    titles: career.professional_titles.map(({ title, date }) => ({ title, date })),
  };
}

/** As it was typed; the materials that are there are ticked. */
export function entryToCorrect(form: Register, view: RegistrationView): IntakeEntry {
  const { document } = form;
  return {
    ...blankEntry(),
    ...careerRows(form.career),
    channel: form.channel,
    group: document.group,
    document_type: document.document_type,
    number: document.number,
    birth_date: document.birth_date ?? '',
    sex: document.sex ?? '',
    nationality: document.nationality,
    decision_reason: document.decision_reason ?? '',
    issued_on: document.issued_on ?? '',
    name: form.name,
    other_name: form.other_name,
    validity: validityText(document.validity),
    validity_open: document.validity?.kind === 'not_stated',
    telephone: form.telephone,
    email: form.email,
    employer: form.employer,
    offering: form.offering,
    month: form.month,
    condition: form.condition ?? '',
    approval_reason: form.approval_reason ?? '',
    materials_seen: view.materials.filter((it) => it.state === 'seen').map((it) => it.id),
  };
}
