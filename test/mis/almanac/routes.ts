/** Owns Almanac's addresses and its saving: an ordinary form post, stored, and the page shown again. */

import { type Context, Hono } from 'hono';
import type { Html } from '../html.ts';
import { dateFrom, formFrom, registerRequest, sessionFrom } from '../request.ts';
import type { AttendanceBook } from '../school/attendance-book.ts';
import { type Change, changed, minutesFrom } from '../school/change.ts';
import { clockText } from '../school/clock.ts';
import { leaveById } from '../school/leave-requests.ts';
import { fullName } from '../school/roll.ts';
import { almanac } from '../systems.ts';
import { absencesContent, signedOutContent } from './absences.ts';
import { amendmentsContent } from './amendments.ts';
import { cohortContent, registersContent } from './cohort.ts';
import { historyContent } from './history.ts';
import { homeContent } from './home.ts';
import { almanacPage } from './layout.ts';
import { leaveContent, leaveListContent } from './leave.ts';
import { noRegisterContent, registerContent } from './register.ts';

function posted(body: URLSearchParams, pupil: string): Change | null {
  const code = body.get(`mark[${pupil}]`);
  return code === null ? null : { code, minutesLate: minutesFrom(body.get(`late[${pupil}]`) ?? '') };
}

export function almanacRoutes(book: AttendanceBook): Hono {
  const app = new Hono();
  const show = (
    c: Context,
    title: string,
    section: string,
    user: string,
    content: Html,
  ): Response | Promise<Response> =>
    c.html(almanacPage({ title, section, user, clock: clockText(book.clock.london().minutes) }, content));

  app.get('/', (c) => show(c, 'Registers', 'Home', 'Attendance office', homeContent(book)));

  app.get('/register', (c) => {
    const now = book.currentSession();
    const form = formFrom(book, c.req.query('form') ?? '8-Birch');
    const date = dateFrom(c.req.query('date') ?? now.date);
    const session = sessionFrom(c.req.query('session') ?? now.session);
    if (!form || !date || !session) return c.notFound();
    const request = registerRequest(book, form.slug, date, session);
    const content = request
      ? registerContent(book, book.register(form, date, session))
      : noRegisterContent(book, form, date, session);
    return show(c, `Register, ${form.name}, ${session}`, 'Registers', `Class teacher, ${form.name}`, content);
  });

  app.post('/register', async (c) => {
    const { form: slug = '', date = '', session: name = '' } = c.req.query();
    const request = registerRequest(book, slug, date, name);
    if (!request) return c.notFound();
    const { form, session } = request;
    const body = new URLSearchParams(await c.req.text());
    for (const row of book.register(form, request.date, session).rows) {
      const change = posted(body, row.pupil.id);
      if (change) book.setMark(row.pupil, request.date, session, changed(row.offered, change, session, form.tutor));
    }
    book.complete(form, request.date, session);
    return c.redirect(almanac.registerPath(form, request.date, session), 303);
  });

  app.get('/pupils/:id/attendance', (c) => {
    const pupil = book.school.pupils.get(c.req.param('id'));
    if (!pupil) return c.notFound();
    return show(c, `Attendance, ${fullName(pupil)}`, 'Pupils', 'Attendance office', historyContent(book, pupil));
  });

  app.get('/amendments', (c) => show(c, 'Changed marks', 'Reports', 'Attendance office', amendmentsContent(book)));

  app.get('/attendance', (c) => {
    const upTo = dateFrom(c.req.query('to') ?? '');
    return show(c, 'Attendance by pupil', 'Pupils', 'Attendance office', cohortContent(book, upTo));
  });

  app.get('/registers', (c) => show(c, 'Registers today', 'Registers', 'Attendance office', registersContent(book)));

  app.get('/absences', (c) => show(c, 'Absent today', 'Reports', 'Attendance office', absencesContent(book)));

  app.get('/absences/signed-out', (c) => show(c, 'Signed out', 'Reports', 'Attendance office', signedOutContent(book)));

  app.get('/leave', (c) => show(c, 'Leave', 'Leave', 'Attendance office', leaveListContent(book)));

  app.get('/leave/:id', (c) => {
    const request = leaveById(book, c.req.param('id'));
    if (!request) return c.notFound();
    return show(c, `Leave request ${request.id}`, 'Leave', 'Attendance office', leaveContent(request));
  });

  // What the form sends is recorded like every post; the request stays as it was filed.
  app.post('/leave/:id', (c) => c.redirect(`/almanac/leave/${c.req.param('id')}`, 303));

  return app;
}
