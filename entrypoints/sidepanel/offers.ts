/** Checklists that the open page's findings offer. Owns the making of findings from what the page and the background told. */
import { type Offered, offeredChecklists } from '../../src/casework/offered-checklists';
import type { Finding } from '../../src/checks/finding';
import type { PageFacts, PupilOnPage } from '../../src/messaging/page-facts';
import type { PageReport } from '../../src/messaging/protocol';
import type { Pupil } from '../../src/pages/reading';
import type { Known } from './known';

/** What is offered for the pupils of the page, those put away left out. */
export function offersOnPage(known: Known): Offered[] {
  const { page, school, casework, today, ui } = known;
  if (page.facts === null || school === null) return [];
  const pupils = page.facts.pupils.map(asPupil);
  const findings = [...found(page.facts, pupils), ...foundByPage(page.report, page.facts, pupils)];
  const who = new Map(pupils.map((pupil, index) => [pupil, page.facts?.pupils[index]?.who ?? null]));
  const offers = offeredChecklists({
    findings,
    own: school.own,
    national: school.national,
    cases: casework?.cases ?? null,
    nameOf: (pupil) => who.get(pupil) ?? null,
    today,
  });
  return offers.filter(({ checklist, pupil }) => !ui.putAway.has(`${checklist.id} ${pupil}`));
}

const asPupil = ({ name, id, year, ids }: PupilOnPage): Pupil => ({ name, id: id ?? ids[0]?.id ?? null, year });

function found({ found: all }: PageFacts, pupils: readonly Pupil[]): Finding[] {
  return all.map(({ key, check, severity, message, pupil, date, session, from }) => ({
    key,
    check,
    outcome: 'breach',
    severity,
    message,
    action: '',
    sources: {},
    subject: {
      ...(pupil === null ? {} : { pupil: pupils[pupil] }),
      ...(date === null ? {} : { date }),
      ...(session === null ? {} : { session }),
    },
    facts: from === null ? {} : { from },
  }));
}

/** What the page's own script found is known by its keys: check, pupil's id, date, session, code, value. */
function foundByPage(report: PageReport | null, facts: PageFacts, pupils: readonly Pupil[]): Finding[] {
  if (report === null || facts.kind !== 'register') return [];
  const byId = new Map(facts.pupils.map(({ id }, index) => [id, pupils[index]]));
  return report.findings.flatMap(({ key, severity, message }) => {
    const [check = '', id = '', date = '', session = ''] = key.split('|');
    const pupil = byId.get(id);
    if (pupil === undefined) return [];
    const subject: Finding['subject'] = { pupil };
    if (/^\d{4}-\d{2}-\d{2}$/.test(date)) subject.date = date;
    if (session === 'AM' || session === 'PM') subject.session = session;
    return [{ key, check, outcome: 'breach' as const, severity, message, action: '', sources: {}, subject, facts: {} }];
  });
}
