/** Owns Meridian's addresses: JSON under /api, and the same shell for every other path, because the page does its own routing. */

import { type Context, Hono } from 'hono';
import { dateFrom, formFrom, registerRequest, sessionFrom } from '../request.ts';
import type { AttendanceBook } from '../school/attendance-book.ts';
import { changed } from '../school/change.ts';
import { clockMinutes } from '../school/clock.ts';
import { leaveById } from '../school/leave-requests.ts';
import { amendmentsAnswer } from './amendments.ts';
import { closedAnswer, formsAnswer, pupilAnswer, registerAnswer } from './answers.ts';
import { cohortAnswer } from './cohort.ts';
import { leaveAnswer, leaveListAnswer } from './leave.ts';
import { shell } from './shell.ts';

interface SentMark {
  pupil: string;
  mark: string;
  arrived: string;
  note: string;
}

function isSentMark(value: unknown): value is SentMark {
  if (typeof value !== 'object' || value === null) return false;
  const fields = new Map<string, unknown>(Object.entries(value));
  return ['pupil', 'mark', 'arrived', 'note'].every((name) => typeof fields.get(name) === 'string');
}

function sentMarks(text: string): SentMark[] | null {
  try {
    const body: unknown = JSON.parse(text);
    const marks: unknown = typeof body === 'object' && body !== null && 'marks' in body ? body.marks : null;
    return Array.isArray(marks) && marks.every(isSentMark) ? marks : null;
  } catch {
    return null;
  }
}

export function meridianRoutes(book: AttendanceBook): Hono {
  const app = new Hono();

  app.get('/api/forms', (c) => c.json(formsAnswer(book)));

  app.get('/api/registers/:form/:date/:session', (c) => {
    const form = formFrom(book, c.req.param('form'));
    const date = dateFrom(c.req.param('date'));
    const session = sessionFrom(c.req.param('session'));
    if (!form || !date || !session) return c.notFound();
    const request = registerRequest(book, form.slug, date, session);
    if (!request) return c.json(closedAnswer(form, date, session));
    return c.json(registerAnswer(book, book.register(form, date, session)));
  });

  app.post('/api/registers/:form/:date/:session', async (c) => {
    const request = registerRequest(book, c.req.param('form'), c.req.param('date'), c.req.param('session'));
    const marks = sentMarks(await c.req.text());
    if (!request || !marks) return c.json({ error: 'not a register' }, 400);
    const { form, date, session } = request;
    const sent = new Map(marks.map((mark) => [mark.pupil, mark]));
    for (const row of book.register(form, date, session).rows) {
      const mark = sent.get(row.pupil.id);
      if (!mark) continue;
      const change = { code: mark.mark, arrival: clockMinutes(mark.arrived), comment: mark.note };
      book.setMark(row.pupil, date, session, changed(row.offered, change, session, form.tutor));
    }
    book.complete(form, date, session);
    return c.json(registerAnswer(book, book.register(form, date, session)));
  });

  app.get('/api/pupils/:id/attendance', (c) => {
    const pupil = book.school.pupils.get(c.req.param('id'));
    return pupil ? c.json(pupilAnswer(book, pupil)) : c.notFound();
  });

  app.get('/api/amendments', (c) => c.json(amendmentsAnswer(book)));

  app.get('/api/students', (c) => c.json(cohortAnswer(book)));

  app.get('/api/leave', (c) => c.json(leaveListAnswer(book)));

  app.get('/api/leave/:id', (c) => {
    const request = leaveById(book, c.req.param('id'));
    return request ? c.json(leaveAnswer(request)) : c.notFound();
  });

  const anyPage = (c: Context): Response | Promise<Response> => c.html(shell());
  app.get('/', anyPage);
  app.get('/*', anyPage);
  return app;
}
