/** Who uses a browser profile. Owns the list; what each role sees is decided where it is shown. */

export const ROLES = ['teacher', 'office', 'officer', 'head'] as const;
