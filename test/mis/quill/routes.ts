/** Owns Quillboard's addresses: pages, one box saved at a time, and completing a register. */

import { type Context, Hono } from 'hono';
import type { Html } from '../html.ts';
import { html } from '../html.ts';
import { dateFrom, formFrom, registerRequest, sessionFrom } from '../request.ts';
import type { AttendanceBook } from '../school/attendance-book.ts';
import { changed, minutesFrom } from '../school/change.ts';
import { attendanceOfficer } from '../school/names.ts';
import { fullName } from '../school/roll.ts';
import { quill } from '../systems.ts';
import { absencesContent } from './absences.ts';
import { amendmentsContent } from './amendments.ts';
import { cohortContent } from './cohort.ts';
import { historyContent, historySide } from './history.ts';
import { homeContent } from './home.ts';
import { type QuillPage, quillPage } from './layout.ts';
import { leaveContent } from './leave.ts';
import { noRegisterContent, registerContent, registerSide } from './register.ts';

function requested(book: AttendanceBook, body: URLSearchParams): ReturnType<typeof registerRequest> {
  return registerRequest(book, body.get('reg') ?? '', body.get('date') ?? '', body.get('session') ?? '');
}

export function quillRoutes(book: AttendanceBook): Hono {
  const app = new Hono();
  const show = (c: Context, about: QuillPage, content: Html): Response | Promise<Response> =>
    c.html(quillPage(about, content));
  const office = attendanceOfficer.name;

  app.get('/', (c) => {
    const side = html`<h2>Today</h2><p class="links">Choose a registration group to open its register.</p>`;
    return show(c, { title: 'Registers today', tab: 'Home', trail: ['Home'], user: office, side }, homeContent(book));
  });

  app.get('/register', (c) => {
    const now = book.currentSession();
    const form = formFrom(book, c.req.query('reg') ?? '8-Birch');
    const date = dateFrom(c.req.query('date') ?? now.date);
    const session = sessionFrom(c.req.query('session') ?? now.session);
    if (!form || !date || !session) return c.notFound();
    const request = registerRequest(book, form.slug, date, session);
    const register = request ? book.register(form, date, session) : null;
    const about = {
      title: `Register ${form.name}`,
      tab: 'Registers',
      trail: ['Registers', form.name],
      user: form.tutor,
      side: registerSide(book, form, date, session, register),
      script: 'register.js',
    };
    return show(c, about, register ? registerContent(register) : noRegisterContent(date));
  });

  app.post('/register/box', async (c) => {
    const body = new URLSearchParams(await c.req.text());
    const request = requested(book, body);
    const pupil = book.school.pupils.get(body.get('pupil') ?? '');
    if (!request || !pupil) return c.json({ saved: false }, 400);
    const { form, date, session } = request;
    const row = book.register(form, date, session).rows.find((one) => one.pupil.id === pupil.id);
    if (!row) return c.json({ saved: false }, 400);
    const mark = (body.get('mark') ?? '').trim();
    const change = { code: mark, minutesLate: minutesFrom(body.get('mins') ?? '') };
    book.setMark(pupil, date, session, changed(row.offered, change, session, form.tutor));
    return c.json({ saved: true });
  });

  app.post('/register/complete', async (c) => {
    const request = requested(book, new URLSearchParams(await c.req.text()));
    if (!request) return c.notFound();
    book.complete(request.form, request.date, request.session);
    return c.redirect(quill.registerPath(request.form, request.date, request.session), 303);
  });

  app.get('/pupil/:id', (c) => {
    const pupil = book.school.pupils.get(c.req.param('id'));
    if (!pupil) return c.notFound();
    const about = {
      title: `Attendance of ${fullName(pupil)}`,
      tab: 'Pupils',
      trail: ['Pupils', pupil.form, fullName(pupil)],
      user: office,
      side: historySide(book, pupil),
      script: 'history.js',
    };
    return show(c, about, historyContent(book, pupil, c.req.query('future') === '1'));
  });

  const list = (c: Context, title: string, tab: string, content: Html): Response | Promise<Response> => {
    const side = html`<h2>Quick links</h2><p class="links"><a href="${quill.home}">All registers today</a><br><a href="/quill/absences">Absence list</a><br><a href="/quill/attendance">Attendance by pupil</a></p>`;
    return show(c, { title, tab, trail: [tab, title], user: office, side, script: 'lists.js' }, content);
  };
  app.get('/amendments', (c) => list(c, 'Register audit', 'Audit', amendmentsContent(book)));

  app.get('/attendance', (c) => list(c, 'Attendance summary', 'Pupils', cohortContent(book)));

  app.get('/absences', (c) => list(c, 'First day absence', 'Absence', absencesContent(book)));

  app.get('/leave', (c) => list(c, 'Leave requests', 'Leave', leaveContent(book)));

  return app;
}
