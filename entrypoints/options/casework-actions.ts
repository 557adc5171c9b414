/** What the options page does with the settings of casework. Owns what an office has to have before it is kept. */
import type { CaseworkActions } from '../../components/options/casework/casework-view';
import { mailLink } from '../../src/papers/mail-link';
import { phoneLink } from '../../src/papers/phone-link';
import { changeSetting } from '../../src/rollout/settings-store';

const SHORTEST_WHEN = 3;

export function caseworkActions(): CaseworkActions {
  return {
    changeCasework: (name, value) => void changeSetting(name, () => value),
    // what a button of a step cannot dial or address is of no use here
    officeProblem: ({ when, name, phone, email }) => {
      if (when.length < SHORTEST_WHEN) return 'Say which words of a step it goes with, such as: local authority.';
      if (name === '') return 'The office has no name yet.';
      if (phone === undefined && email === undefined) return 'Give a telephone number or an email address.';
      if (phone !== undefined && phoneLink(phone) === null) return 'That is no telephone number.';
      return email === undefined || mailLink(email, 'attendance') !== null ? null : 'That is no email address.';
    },
  };
}
