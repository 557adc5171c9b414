import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Context } from '../../../entrypoints/sidepanel/actions/context';
import { pupilActions } from '../../../entrypoints/sidepanel/actions/pupil-actions';
import type { Known } from '../../../entrypoints/sidepanel/known';
import type { RecordChange } from '../../../src/casework/records';
import type { Written } from '../../../src/messaging/protocol';
import { FINLAY, facts, fileOf, knownOf, officer, record, report } from './made-up';

let sent: RecordChange[][] = [];
let answer: Written = { ok: true, versions: {} };

beforeEach(() => {
  fakeBrowser.reset();
  sent = [];
  answer = { ok: true, versions: {} };
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation((async (message: {
    payload: { changes: RecordChange[] };
  }) => {
    sent.push(message.payload.changes);
    return { ok: true, response: answer };
  }) as never);
});

const actionsOf = (known: Known) => {
  const context: Context = { known: () => known, choose: () => undefined, refresh: async () => undefined };
  return pupilActions(context);
};

const details = record('pupils', FINLAY, {
  name: 'Finlay Underhay',
  year: '8',
  group: '8 Birch',
  school: 'thornmere',
  ids: [],
  contactsHeld: 1,
});

describe('writing into a pupil’s file', () => {
  it('writes who the pupil is with the first thing that is kept of them, and not again', async () => {
    await actionsOf(knownOf({}, fileOf())).addNote(FINLAY, 'Prefers a call after 16:00.');
    expect(sent[0]?.map(({ kind }) => kind)).toEqual(['pupils', 'notes']);
    expect(sent[0]?.[0]).toMatchObject({
      id: FINLAY,
      base: null,
      value: { name: 'Finlay Underhay', school: 'thornmere' },
    });
    await actionsOf(knownOf({}, fileOf({ pupils: [details] }))).addNote(FINLAY, 'Another one.');
    expect(sent[1]?.map(({ kind }) => kind)).toEqual(['notes']);
    expect(sent[1]?.[0]).toMatchObject({ pupil: FINLAY, base: null, value: { text: 'Another one.', by: officer } });
  });

  it('writes nothing while locked, and says so', async () => {
    const outcome = await actionsOf(knownOf()).addFlag(FINLAY, { flag: 'ehc-plan', tell: 'SENCO', until: null });
    expect(outcome).toMatchObject({ ok: false });
    expect(sent).toEqual([]);
  });

  it('sets how many contacts are held on the version that was seen', async () => {
    await actionsOf(knownOf({}, fileOf({ pupils: [details] }))).setContactsHeld(FINLAY, 3);
    expect(sent[0]).toMatchObject([
      { kind: 'pupils', id: FINLAY, base: 2, value: { name: 'Finlay Underhay', contactsHeld: 3 } },
    ]);
    await actionsOf(knownOf({}, fileOf())).setContactsHeld(FINLAY, 2);
    expect(sent[1]).toMatchObject([
      { kind: 'pupils', base: null, value: { name: 'Finlay Underhay', contactsHeld: 2 } },
    ]);
  });

  it('keeps with a decision who wrote it down and how the open request stood', async () => {
    const request = { pupil: 0, type: null, from: null, to: null, requestedOn: null, decision: null };
    const conditions = [
      { title: 'Asked in time', state: 'broken' as const, why: '3 days before', clause: '7.1', proof: '' },
    ];
    const page = { tabId: 7, facts: { ...facts, requests: [request] }, report: { ...report([]), conditions } };
    const decision = {
      type: 'holiday',
      from: '2026-12-01',
      to: '2026-12-02',
      requestedOn: null,
      decision: 'refused' as const,
      decidedOn: '2026-11-20',
      reason: 'Not exceptional.',
    };
    await actionsOf(knownOf({ page }, fileOf({ pupils: [details] }))).addDecision(FINLAY, decision);
    expect(sent[0]?.[0]?.value).toEqual({
      ...decision,
      decidedBy: officer,
      conditions: [{ title: 'Asked in time', state: 'broken', clause: '7.1' }],
    });
  });

  it('ends support today, or leaves its end where that was earlier', async () => {
    const support = { kind: 'meeting' as const, words: 'Reasons agreed', from: '2026-11-10', to: null };
    const over = { ...support, to: '2026-11-13' };
    const file = fileOf({ supports: [record('supports', 's1', support), record('supports', 's2', over)] });
    const actions = actionsOf(knownOf({}, file));
    await actions.endSupport(FINLAY, 's1', 2, 'Better');
    await actions.endSupport(FINLAY, 's2', 2, 'Better');
    expect(sent.map(([change]) => change?.value)).toMatchObject([
      { to: '2026-11-20', outcome: 'Better' },
      { to: '2026-11-13', outcome: 'Better' },
    ]);
  });

  it('changes only a notice that is still there', async () => {
    const actions = actionsOf(knownOf({}, fileOf()));
    expect(await actions.changeNotice(FINLAY, 'n1', 1, 'paid')).toMatchObject({ ok: false });
    expect(sent).toEqual([]);
  });
});

describe('a note that another window changed meanwhile', () => {
  const actions = () => actionsOf(knownOf({}, fileOf({ pupils: [details] })));

  it('comes back with the other text, its version and its author', async () => {
    const value = { text: 'The other text', at: '2026-11-20T09:40:00Z', by: { initials: 'CD', role: 'office' } };
    answer = { ok: false, why: 'changed-meanwhile', current: { version: 5, value } };
    expect(await actions().changeNote(FINLAY, 'n1', 4, 'My text')).toMatchObject({
      ok: false,
      changed: { version: 5, text: 'The other text', meta: 'Fri 20 Nov 09:40 · school office' },
    });
  });

  it('comes back without a text where it was removed', async () => {
    answer = { ok: false, why: 'gone' };
    expect(await actions().changeNote(FINLAY, 'n1', 4, 'My text')).toMatchObject({
      ok: false,
      changed: { version: null, text: null },
    });
  });

  it('is only refused where the other text cannot be opened', async () => {
    answer = { ok: false, why: 'changed-meanwhile', current: null };
    expect(await actions().changeNote(FINLAY, 'n1', 4, 'My text')).not.toHaveProperty('changed');
  });
});

describe('papers', () => {
  it('open in a tab whose address names the pupil by the random name only', async () => {
    const actions = actionsOf(knownOf({}, fileOf()));
    actions.openEvidencePack(FINLAY);
    actions.openLetter(FINLAY, 'below-90');
    const urls = (await browser.tabs.query({})).map(({ url }) => url ?? '').filter((url) => url.includes('papers'));
    expect(urls.map((url) => url.slice(url.indexOf('/papers')))).toEqual([
      `/papers.html?pack=${FINLAY}`,
      `/papers.html?letter=below-90&pupil=${FINLAY}`,
    ]);
  });
});
