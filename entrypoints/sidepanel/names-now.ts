/**
 * Random names of an open page, and of whoever was opened by name, as they are now: a page read elsewhere may have shown that
 * two pupils are one. Owns that the window follows without the page being read again.
 */
import type { Known } from './known';

type NameNow = (pupil: string) => string;

export function withNamesNow({ page, ui }: Pick<Known, 'page' | 'ui'>, nameNow: NameNow): Pick<Known, 'page' | 'ui'> {
  const { facts } = page;
  const opened = ui.opened === null ? null : nameNow(ui.opened);
  return {
    page:
      facts === null || facts.pupils.every(({ who }) => who === null || nameNow(who) === who)
        ? page
        : { ...page, facts: { ...facts, pupils: facts.pupils.map((one) => renamed(one, nameNow)) } },
    ui: opened === ui.opened ? ui : { ...ui, opened },
  };
}

/** The same where nothing is other than it was. */
export function renamed<One extends { who: string | null }>(one: One, nameNow: NameNow): One {
  return one.who === null || nameNow(one.who) === one.who ? one : { ...one, who: nameNow(one.who) };
}
