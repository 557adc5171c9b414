/** Owns what is known ahead: trips, fixtures, leave, part-time timetables. These marks are entered before their session. */

import { dateWords, type SessionName, schoolDays } from './calendar.ts';
import type { Random } from './prng.ts';
import type { Pupil } from './roll.ts';

export interface PlannedMark {
  date: string;
  session: SessionName;
  code: string;
  comment: string;
}

const bothSessions: readonly SessionName[] = ['AM', 'PM'];

const tripOfYear: Readonly<Record<number, { date: string; venue: string }>> = {
  7: { date: '2026-12-08', venue: 'Playhouse matinee, Thornmere' },
  8: { date: '2026-11-26', venue: 'Castle Hill Museum' },
  9: { date: '2026-10-14', venue: 'Harbour Science Centre' },
  10: { date: '2026-11-12', venue: 'River study, Wendle Valley' },
  11: { date: '2026-12-03', venue: 'Gallery visit, Aldbourne' },
};

function onDays(days: readonly string[], code: string, comment: string, sessions = bothSessions): PlannedMark[] {
  return days.flatMap((date) => sessions.map((session) => ({ date, session, code, comment })));
}

function daysNamed(day: string): string[] {
  return schoolDays.filter((date) => dateWords(date).day === day);
}

function visits(pupil: Pupil, random: Random): PlannedMark[] {
  const marks: PlannedMark[] = [];
  const trip = tripOfYear[pupil.year];
  if (trip && random.chance(0.3)) marks.push(...onDays([trip.date], 'V', `Visit: ${trip.venue}`));
  if (random.chance(0.04)) {
    const fixture = random.pick(daysNamed('Wednesday'));
    marks.push(...onDays([fixture], 'P', 'Cross-country, Ridge Park', ['PM']));
  }
  if (pupil.year === 10 && random.chance(0.35)) {
    const week = schoolDays.filter((date) => date >= '2026-10-12' && date <= '2026-10-16');
    marks.push(...onDays(week, 'W', 'Work experience, placement visited'));
  }
  if (pupil.year === 11 && random.chance(0.25))
    marks.push(...onDays(['2026-10-08'], 'B', 'Taster day, Northgate College'));
  return marks;
}

function leave(pupil: Pupil, random: Random): PlannedMark[] {
  if (random.chance(0.012)) return onDays([random.pick(schoolDays)], 'C', 'Leave granted, letter on file');
  if (random.chance(0.004)) {
    const start = random.int(0, schoolDays.length - 4);
    return onDays(schoolDays.slice(start, start + 2), 'C1', 'Licensed performance, licence on file');
  }
  if (random.chance(0.006)) return onDays(['2026-09-21'], 'R', 'Letter on file');
  if (pupil.year === 11 && random.chance(0.04)) {
    return onDays([random.pick(schoolDays)], 'J1', 'Interview, Northgate College', [random.chance(0.5) ? 'AM' : 'PM']);
  }
  return [];
}

function standingArrangements(random: Random): PlannedMark[] {
  if (random.chance(0.004)) return onDays(daysNamed('Tuesday'), 'D', 'Also at Ferndale School, Tuesdays');
  if (random.chance(0.004)) return onDays(daysNamed('Friday'), 'C2', 'Part-time timetable to 18 Dec', ['PM']);
  return [];
}

export function plannedMarks(pupil: Pupil, random: Random): PlannedMark[] {
  const marks = [...standingArrangements(random), ...leave(pupil, random), ...visits(pupil, random)];
  if (random.chance(0.12)) {
    const session = random.pick(bothSessions);
    marks.push(...onDays([random.pick(schoolDays)], 'M', 'Appointment card seen', [session]));
  }
  return marks;
}
