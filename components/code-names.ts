/** National codes in a few words, for choosing one. Owns the words; what a code counts as is for `attendance`. */

const NAMES: Readonly<Record<string, string>> = {
  '/\\': 'present, morning or afternoon',
  '/': 'present, morning',
  '\\': 'present, afternoon',
  L: 'late, before the register closed',
  K: 'provision arranged by the local authority',
  V: 'educational visit or trip',
  P: 'sporting activity',
  W: 'work experience',
  B: 'other approved educational activity',
  C: 'leave, exceptional circumstances',
  C1: 'regulated performance or employment abroad',
  C2: 'part-time timetable',
  E: 'suspended or excluded',
  I: 'illness',
  J1: 'interview',
  M: 'medical or dental appointment',
  R: 'religious observance',
  S: 'study leave',
  T: 'parent travelling for work',
  G: 'holiday not granted',
  N: 'no reason yet',
  O: 'absent, other or unknown',
  U: 'late, after the register closed',
  D: 'at another school where registered',
  Q: 'no access arrangements',
  X: 'not required to attend',
  Y1: 'transport not available',
  Y2: 'travel widely disrupted',
  Y3: 'part of the premises closed',
  Y4: 'site unexpectedly closed',
  Y5: 'criminal justice detention',
  Y6: 'public health guidance',
  Y7: 'other unavoidable cause',
  Z: 'not on the admission register',
  '#': 'planned closure',
};

/** "I, illness"; a code without a name stands alone. */
export function codeWithName(code: string): string {
  const name = NAMES[code];
  return name === undefined ? code : `${code}, ${name}`;
}
