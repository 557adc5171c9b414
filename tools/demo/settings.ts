/** The demonstration school as the options page would set it. */
import type { Truth } from '../../test/mis/truth-file';

export function settingsFor({ school, policy, own, minutesLateFrom, calendar }: Truth, site: string, role = 'teacher') {
  return {
    sites: [site],
    role,
    schools: [
      {
        id: 'demonstration',
        name: school,
        pack: policy,
        overrides: Object.fromEntries(
          Object.entries(own).map(([key, set]) => [key, { ...set, clause: 'school settings', certainty: 'stated' }]),
        ),
        minutesLateFrom,
        calendar: {
          terms: calendar.terms.map(({ name, start, end }) => ({ name, from: start, to: end })),
          closed: calendar.closed,
        },
      },
    ],
  };
}
