/**
 * John Taylor MAT, Blythe Bridge High School, Attendance Policy: its clauses in the order of the document.
 * Cited by section; its section 9 has no heading of its own.
 * Owns the order of the parts; what each clause asks stands in the parts.
 */
import type { PolicyClauses } from './clause';
import { section8 } from './jtmat/section-8';
import { sections1To4 } from './jtmat/sections-1-to-4';
import { sections5To7 } from './jtmat/sections-5-to-7';
import { sections10To12 } from './jtmat/sections-10-to-12';
import { sections13To16 } from './jtmat/sections-13-to-16';

export const jtmat: PolicyClauses = {
  policy: 'jtmat',
  name: 'John Taylor MAT, Blythe Bridge High School, Attendance Policy',
  entries: [...sections1To4, ...sections5To7, ...section8, ...sections10To12, ...sections13To16],
};
