/**
 * When each national code is used, in a few words. Owns these words, since 19 August 2024; what a code counts as is
 * `attendance`'s, its short name the components'. Sources: School Attendance (Pupil Registration) (England) Regulations 2024,
 * reg 10, and the statutory guidance on its codes.
 */

/** In the order of the tables of the regulations. */
export const WHEN_USED: Readonly<Record<string, string>> = {
  '/': 'In the morning register, for a pupil who is there when it begins.',
  '\\': 'In the afternoon register, for a pupil who is there when it begins.',
  L: 'Not there when the register began, and in before its taking ended. After that it is U.',
  K: 'At provision that the local authority arranged, which is no school where the pupil is registered.',
  V: 'On a visit or trip that the school arranged, with school staff.',
  P: 'At an approved sporting activity that is educational, supervised.',
  W: 'On work experience that the school approved.',
  B: 'At another approved educational activity, in person and supervised. Learning from home is not B.',
  D: 'At another school where the pupil is registered too, and expected there.',
  C1: 'Leave for a licensed performance, or for regulated employment abroad.',
  M: 'Leave for a medical or dental appointment. In late because of one is M too, not U.',
  J1: 'Leave for an interview with an employer or another school or college, asked for in advance.',
  S: 'Leave to study for a public examination, agreed in advance.',
  X: 'A pupil outside compulsory school age who is not required to attend this session.',
  C2: 'A pupil of compulsory school age on a temporary part-time timetable, agreed with a parent.',
  C: 'Leave for exceptional circumstances, asked for in advance and granted by the head.',
  T: 'A mobile child without a fixed home, whose parent travels for their trade.',
  R: 'A day set apart by the religious body that the parent belongs to.',
  I: 'Ill, in body or mind. An appointment is M.',
  E: 'Suspended or permanently excluded, and no other provision made yet.',
  Q: 'Cannot get to school because the local authority has not arranged the travel that it must.',
  Y1: 'The school is beyond walking distance and the usual transport is not there.',
  Y2: 'Travel is widely disrupted by an emergency.',
  Y3: 'Part of the premises cannot be used and this pupil cannot be placed in the rest.',
  Y4: 'The whole site is closed unexpectedly. A closure that was planned is #.',
  Y5: 'In detention under criminal justice.',
  Y6: 'Public health guidance or law says not to come.',
  Y7: 'Another cause that nobody could avoid; the cause is written down.',
  G: 'Away on a holiday for which no leave was granted.',
  N: 'The reason is not known yet. Put right as soon as it is, within 5 school days; still unknown, it becomes O.',
  O: 'Absent, and none of the other codes fits; or the reason stays unknown.',
  U: 'In after the taking of the register ended and before the session does, and no other code fits.',
  Z: 'Entered ahead of time: the pupil is not on the admission register yet.',
  '#': 'A whole-school closure that was planned: holidays, training days, a polling station.',
};

/** Gone since 19 August 2024, and what stands in their place. */
export const WITHDRAWN: Readonly<Record<string, string>> = {
  H: 'Withdrawn on 19 August 2024: C where leave is granted for exceptional circumstances, else G.',
  J: 'Withdrawn on 19 August 2024: J1, which is an authorised absence.',
  Y: 'Withdrawn on 19 August 2024: Q, or one of Y1 to Y7.',
};
