/** Owns Daybook's addresses and its saving: one form post with words, turned back into codes. */

import { type Context, Hono } from 'hono';
import type { Html } from '../html.ts';
import { dateFrom, formFrom, registerRequest, sessionFrom } from '../request.ts';
import type { AttendanceBook } from '../school/attendance-book.ts';
import { changed, minutesFrom } from '../school/change.ts';
import { leaveById } from '../school/leave-requests.ts';
import { attendanceOfficer } from '../school/names.ts';
import { fullName } from '../school/roll.ts';
import { daybook } from '../systems.ts';
import { absencesContent } from './absences.ts';
import { changesContent } from './changes.ts';
import { cohortContent } from './cohort.ts';
import { historyContent } from './history.ts';
import { homeContent } from './home.ts';
import { daybookPage } from './layout.ts';
import { leaveContent, leaveListContent } from './leave.ts';
import { codeFor } from './reasons.ts';
import { noRegisterContent, registerContent } from './register.ts';

export function daybookRoutes(book: AttendanceBook): Hono {
  const app = new Hono();
  const show = (c: Context, title: string, place: string, user: string, content: Html): Response | Promise<Response> =>
    c.html(daybookPage({ title, place, user }, content));

  app.get('/', (c) => show(c, 'My day', 'My day', attendanceOfficer.name, homeContent(book)));

  app.get('/registration', (c) => {
    const now = book.currentSession();
    const form = formFrom(book, c.req.query('class') ?? '8-birch');
    const date = dateFrom(c.req.query('date') ?? now.date);
    const session = sessionFrom(c.req.query('part') ?? now.session);
    return form && date && session ? c.redirect(daybook.registerPath(form, date, session), 302) : c.notFound();
  });

  app.get('/registration/:form/:date/:part', (c) => {
    const form = formFrom(book, c.req.param('form'));
    const date = dateFrom(c.req.param('date'));
    const session = sessionFrom(c.req.param('part'));
    if (!form || !date || !session) return c.notFound();
    const open = registerRequest(book, form.slug, date, session) !== null;
    const content = open
      ? registerContent(book, book.register(form, date, session))
      : noRegisterContent(book, form, date, session);
    return show(c, `Registration, ${form.name}`, 'Registration', form.tutor, content);
  });

  app.post('/registration/:form/:date/:part', async (c) => {
    const request = registerRequest(book, c.req.param('form'), c.req.param('date'), c.req.param('part'));
    if (!request) return c.notFound();
    const { form, date, session } = request;
    const body = new URLSearchParams(await c.req.text());
    for (const row of book.register(form, date, session).rows) {
      const key = body.get(`reason-${row.pupil.id}`);
      if (key === null) continue;
      const code = codeFor(key, session, row.offered);
      const change = { code, minutesLate: minutesFrom(body.get(`minutes-${row.pupil.id}`) ?? '') };
      book.setMark(row.pupil, date, session, changed(row.offered, change, session, form.tutor));
    }
    book.complete(form, date, session);
    return c.redirect(daybook.registerPath(form, date, session), 303);
  });

  app.get('/pupils/:id', (c) => {
    const pupil = book.school.pupils.get(c.req.param('id'));
    if (!pupil) return c.notFound();
    return show(c, `Attendance, ${fullName(pupil)}`, 'Pupils', attendanceOfficer.name, historyContent(book, pupil));
  });

  app.get('/changes', (c) => show(c, 'Changes', 'Changes', attendanceOfficer.name, changesContent(book)));

  app.get('/attendance', (c) => show(c, 'Attendance', 'Pupils', attendanceOfficer.name, cohortContent(book)));

  app.get('/absences', (c) => show(c, 'Absence', 'Absence', attendanceOfficer.name, absencesContent(book)));

  app.get('/leave', (c) => show(c, 'Leave', 'Leave', attendanceOfficer.name, leaveListContent(book)));

  app.get('/leave/:id', (c) => {
    const request = leaveById(book, c.req.param('id'));
    if (!request) return c.notFound();
    return show(c, `Leave, ${fullName(request.who)}`, 'Leave', attendanceOfficer.name, leaveContent(request));
  });

  return app;
}
