/** The demonstration school as the options page would set it. */
import type { Truth } from '../../test/mis/truth-file';

export function settingsFor({ school, policy, minutesLateFrom, calendar }: Truth, site: string, role = 'teacher') {
  return {
    sites: [site],
    role,
    schools: [
      {
        id: 'demonstration',
        name: school,
        pack: policy,
        minutesLateFrom,
        calendar: {
          terms: calendar.terms.map(({ name, start, end }) => ({ name, from: start, to: end })),
          closed: calendar.closed,
        },
      },
    ],
  };
}
