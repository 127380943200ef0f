// The rows that can be read, as the desk judges them.

import type { Career, Certificate, Education, MajorList, ProfessionalTitle, RulingEntry, Spell } from '../../bindings';
import { isAbout } from '../../questions';
import { readPartialDate } from '../../reading';
import { detailOf, listSchool } from '../../strings/schools';
import type { EducationEntry, IntakeEntry } from './entry';

/** The work that can be read. */
export function spellsOf(entry: IntakeEntry): Spell[] {
  return entry.spells.flatMap((spell) => {
    const start = readPartialDate(spell.start).iso;
    const end = readPartialDate(spell.end);
    if (spell.occupation.trim() === '' || start === null || (end.iso === null && end.problem !== 'empty')) return [];
    const employer = spell.employer.trim() || (end.iso === null ? entry.employer.trim() : '');
    return [{ occupation: spell.occupation.trim(), employer, start, end: end.iso, staff_ruled_related: null }];
  });
}

/** The certificates that can be read. */
function certificatesOf(entry: IntakeEntry): Certificate[] {
  return entry.certificates.flatMap((one) => {
    const issued = readPartialDate(one.issued).iso;
    if (one.occupation.trim() === '' || one.level === '' || issued === null) return [];
    return [{ occupation: one.occupation.trim(), level: Number(one.level), issue_date: issued, printed_title: one.printed_title.trim() || null, staff_ruled_related: null }];
  });
}

/** The diplomas that can be read: a school, and its major where it has one. */
function educationOf(entry: IntakeEntry): Education[] {
  return entry.education.flatMap((one) => {
    const date = readPartialDate(one.date);
    const detail = detailOf(one.school);
    const unfinished = one.major.trim() === '' && detail !== 'no_major';
    if (one.school === '' || unfinished || (date.iso === null && date.problem !== 'empty')) return [];
    return [{
      school_type: one.school,
      major: detail === 'no_major' ? '' : one.major.trim(),
      major_class: detail === 'major_class' ? one.major_class.trim() || null : null,
      class: detail === 'class' ? one.class || null : null,
      degree: detail === 'degree' ? one.degree || null : null,
      date: date.iso,
      status: one.status,
      staff_ruled_major_related: null,
    }];
  });
}

function titlesOf(entry: IntakeEntry): ProfessionalTitle[] {
  return entry.titles.flatMap(({ title, date }) => {
    const { iso } = readPartialDate(date);
    return title.trim() === '' || iso === null ? [] : [{ title: title.trim(), date: iso }];
  });
}

/** Everything stated that can be read. */
export function careerOf(entry: IntakeEntry): Career {
  return {
    intends_to_work: entry.intends_to_work,
    spells: spellsOf(entry),
    certificates: certificatesOf(entry),
    education: educationOf(entry),
    professional_titles: titlesOf(entry),
  };
}

/** Whether there is anything to judge. */
export function hasFacts({ intends_to_work: intends, spells, certificates, education, professional_titles: titles }: Career): boolean {
  return intends || spells.length + certificates.length + education.length + titles.length > 0;
}

/** The rulings about something that still stands in the form. */
export function rulingsOf(entry: IntakeEntry, career: Career): RulingEntry[] {
  return entry.rulings.filter((ruling) => isAbout(ruling, career));
}

/** The majors that the notice lists for this diploma. */
export function majorsFor(lists: readonly MajorList[], occupation: string, row: EducationEntry): string[] {
  if (row.school === '') return [];
  const school = listSchool(row.school, row.degree);
  const fits = lists.filter((list) => list.occupation === occupation && list.schools.includes(school)
    && (list.classes.length === 0 || row.class === '' || list.classes.includes(row.class)));
  return [...new Set(fits.flatMap((list) => list.names))];
}
