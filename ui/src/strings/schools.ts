// Schools and diplomas: the words on the wire are the notice's own, in the order in which they are offered.

import type { Degree, SchoolType, StudyStatus, TechnicianClass } from '../bindings';

/** What a diploma of a school says beside its major. */
export type SchoolDetail = 'class' | 'major_class' | 'degree' | 'none' | 'no_major';

/** What is asked for each kind of school. */
export const schools = {
  技工院校: 'class',
  中等职业学校: 'none',
  职业高中: 'none',
  高等职业专科学校: 'none',
  高等职业本科院校: 'none',
  普通高等学校专科: 'none',
  普通高等学校本科: 'major_class',
  研究生: 'major_class',
  开放大学: 'degree',
  成人高等学校: 'degree',
  自学考试: 'degree',
  网络教育: 'degree',
  境外院校: 'degree',
  普通高中: 'no_major',
  初中及以下: 'no_major',
} satisfies Record<SchoolType, SchoolDetail>;

const classes = { 中级工班: true, 高级工班: true, 预备技师班: true, 技师班: true } satisfies Record<TechnicianClass, true>;
const degrees = { 专科: true, 本科: true } satisfies Record<Degree, true>;
const statuses = { 毕业: true, 在读: true } satisfies Record<StudyStatus, true>;

const wordsOf = <Word extends string>(words: Record<Word, unknown>): Word[] => Object.keys(words) as Word[];

export const schoolTypes = wordsOf<SchoolType>(schools);
export const technicianClasses = wordsOf<TechnicianClass>(classes);
export const degreeWords = wordsOf<Degree>(degrees);
export const studyStatuses = wordsOf<StudyStatus>(statuses);

/** A diploma in hand, as a row begins. */
export const graduated: StudyStatus = '毕业';

/** What is asked for this school. */
export const detailOf = (school: SchoolType | ''): SchoolDetail => (school === '' ? 'none' : schools[school]);

/** The school whose list of majors serves: a non-regular diploma is read by its degree. */
export function listSchool(school: SchoolType, degree: Degree | ''): SchoolType {
  if (detailOf(school) !== 'degree') return school;
  return degree === '本科' ? '普通高等学校本科' : '普通高等学校专科';
}
