/**
 * Owns the requests for leave written by hand, each with the checks it is wrong under (policy matrix, section B, F). Nothing here works a
 * policy out: whether the notice is two weeks was counted by whoever wrote the line.
 */

import type { LeaveAnswers, LeaveRequest } from './leave-requests.ts';
import type { PersonName } from './names.ts';

export type LeaveCheckId =
  | 'leave-notice-short'
  | 'leave-retrospective'
  | 'leave-any-unauthorised'
  | 'leave-assessment-window'
  | 'leave-holiday'
  | 'leave-form-incomplete'
  | 'leave-decision-not-head'
  | 'leave-meeting-not-held'
  | 'leave-performance-licence'
  | 'leave-performance-education'
  | 'leave-religious-basis'
  | 'leave-travelling-purpose'
  | 'leave-interview-study';

/** The weeks that the planted request of an eleventh-year pupil runs into. */
export const assessmentWindow = { name: 'Year 11 mock examinations', from: '2026-11-30', to: '2026-12-11' };

export interface PlannedLeave extends PersonName {
  form: string;
  request: Omit<LeaveRequest, 'pupil' | 'parent'>;
  checks: readonly LeaveCheckId[];
}

const headteacher = 'Headteacher';

type Request = PlannedLeave['request'];

function planned(
  id: string,
  form: string,
  who: string,
  request: Omit<Request, 'id' | 'answers' | 'half' | 'decidedOn'> & Partial<Request>,
  answers: LeaveAnswers,
  ...checks: LeaveCheckId[]
): PlannedLeave {
  const [surname = '', forename = ''] = who.split(', ');
  const more = { decidedOn: '', half: null, answers };
  return { form, surname, forename, request: { ...more, ...request, id }, checks };
}

const granted = { decision: 'granted', decidedBy: headteacher } as const;
const refused = { decision: 'refused', decidedBy: headteacher } as const;
const waiting = { decision: 'waiting', decidedBy: '' } as const;

/** A whole week abroad in term, asked for in good time and refused; the flights are paid for. */
const holiday = planned(
  'LR0501',
  '8 Elm',
  'Barlow, Tegan',
  {
    ...{ kind: 'holiday', reason: 'Family holiday in Spain', from: '2026-12-07', to: '2026-12-11' },
    ...{ receivedOn: '2026-11-02', ...refused, decidedOn: '2026-11-06' },
  },
  { travelBooked: true, metOn: '2026-11-05' },
  'leave-holiday',
);

const retrospective = planned(
  'LR0502',
  '8 Ash',
  'Dale, Elsie',
  {
    ...{ kind: 'exceptional', reason: 'Aunt’s wedding in Leeds', from: '2026-11-12', to: '2026-11-13' },
    ...{ receivedOn: '2026-11-16', ...waiting },
  },
  { travelBooked: true },
  'leave-retrospective',
  'leave-meeting-not-held',
);

const shortNotice = planned(
  'LR0503',
  '8 Maple',
  'Lewis, Maja',
  {
    ...{ kind: 'exceptional', reason: 'Citizenship ceremony of both parents', from: '2026-11-26', to: '2026-11-26' },
    ...{ receivedOn: '2026-11-18', ...granted, decidedOn: '2026-11-19' },
  },
  { travelBooked: false, metOn: '2026-11-19' },
  'leave-notice-short',
);

const duringMocks = planned(
  'LR0504',
  '11 Ash',
  'Cooper, Sana',
  {
    ...{ kind: 'exceptional', reason: 'Brother’s graduation in Dublin', from: '2026-12-03', to: '2026-12-04' },
    ...{ receivedOn: '2026-11-09', ...waiting },
  },
  { travelBooked: false, metOn: '2026-11-17' },
  'leave-assessment-window',
);

/** His register has a U of 7 October and one of 4 November. */
const withUnauthorised = planned(
  'LR0505',
  '8 Birch',
  'Okparra, Chidi',
  {
    ...{ kind: 'exceptional', reason: 'Funeral of his great-uncle', from: '2026-12-08', to: '2026-12-08' },
    ...{ receivedOn: '2026-11-17', ...waiting },
  },
  { travelBooked: false, metOn: '2026-11-19' },
  'leave-any-unauthorised',
);

const withoutReason = planned(
  'LR0506',
  '8 Elm',
  'Eze, Ananya',
  {
    ...{ kind: 'exceptional', reason: '', from: '2026-12-10', to: '2026-12-10' },
    ...{ receivedOn: '2026-11-13', ...waiting },
  },
  { metOn: '2026-11-18' },
  'leave-form-incomplete',
);

const decidedByOffice = planned(
  'LR0507',
  '8 Ash',
  'Hirst, Kacper',
  {
    ...{ kind: 'exceptional', reason: 'Naming ceremony of a sister', from: '2026-12-01', to: '2026-12-01' },
    ...{ receivedOn: '2026-11-10', decision: 'granted', decidedBy: 'Attendance officer', decidedOn: '2026-11-12' },
  },
  { travelBooked: false, metOn: '2026-11-11' },
  'leave-decision-not-head',
);

const performance = planned(
  'LR0508',
  '8 Maple',
  'Salazar, Daisy',
  {
    ...{ kind: 'performance', reason: 'Matinees of a musical', from: '2026-12-09', to: '2026-12-10', half: 'PM' },
    ...{ receivedOn: '2026-11-11', ...waiting },
  },
  { licence: 'none', educationHours: { perDay: 2 }, metOn: '2026-11-16' },
  'leave-performance-licence',
  'leave-performance-education',
);

const religious = planned(
  'LR0509',
  '8 Elm',
  'Moyo, Simran',
  {
    ...{ kind: 'religious', reason: 'Visit to the temple with cousins', from: '2026-12-14', to: '2026-12-14' },
    ...{ receivedOn: '2026-11-19', ...waiting },
  },
  { setApart: false, metOn: '2026-11-19' },
  'leave-religious-basis',
);

const travelling = planned(
  'LR0510',
  '8 Ash',
  'James, Ioana',
  {
    ...{ kind: 'travelling', reason: 'Family gathering at a horse fair', from: '2026-12-02', to: '2026-12-04' },
    ...{ receivedOn: '2026-11-05', ...waiting },
  },
  { occupational: false, metOn: '2026-11-12' },
  'leave-travelling-purpose',
);

const interview = planned(
  'LR0511',
  '8 Maple',
  'Kaminski, Connor',
  {
    ...{ kind: 'interview', reason: 'Audition at a music school', from: '2026-12-15', to: '2026-12-15', half: 'AM' },
    ...{ receivedOn: '2026-11-16', ...granted, decidedOn: '2026-11-18' },
  },
  { officialLetter: true, metOn: '2026-11-17' },
  'leave-interview-study',
);

/** Nothing is wrong with this one. */
const clean = planned(
  'LR0512',
  '8 Elm',
  'Rowe, Kacper',
  {
    ...{ kind: 'exceptional', reason: 'Funeral of his grandmother in Poland', from: '2026-12-03', to: '2026-12-04' },
    ...{ receivedOn: '2026-11-16', ...granted, decidedOn: '2026-11-18' },
  },
  { travelBooked: false, metOn: '2026-11-17' },
);

export const plantedLeave: readonly PlannedLeave[] = [
  ...[holiday, retrospective, shortNotice, duringMocks, withUnauthorised, withoutReason],
  ...[decidedByOffice, performance, religious, travelling, interview, clean],
];
