/**
 * The national baseline: what law and statutory guidance say, each with its edition and how sure the reading is.
 * Owns the joining, and which checks go even where a policy says nothing of them.
 */
import { type PolicyPack, stated } from '../../pack';
import { leave, lines, penalties, returns } from './absence';
import { codes, register } from './register';

/** Their subject is national law: no policy can leave them out by saying nothing. */
const goesWithoutSaying = [
  'blank-mark',
  'am-pm-symbol-swapped',
  'code-withdrawn',
  'code-unknown-glyph',
  'performance-coded-c',
  'x-for-compulsory-age',
  'n-unresolved-over-limit',
  'n-due-soon',
  'att-persistent-absence',
  'att-severe-absence',
  'unauthorised-10-days',
  'pn-threshold-met',
  'pn-threshold-near',
  'amend-reason-missing',
  'amend-field-missing',
  'amend-too-late',
  'retention-too-short',
  'cohort-pn-watchlist',
  'suspension-beyond-5-days',
  'b-long-run',
  'session-mark-from-later-lesson',
  'roll-addition-notify',
];

const pack: PolicyPack = {
  id: 'national-2024',
  name: 'National rules for England',
  values: {
    ...codes,
    ...register,
    ...lines,
    ...returns,
    ...leave,
    ...penalties,
    'national.checks': stated(goesWithoutSaying, '', { edition: 'our own choice', confidence: 'A' }),
  },
};
export default pack;
