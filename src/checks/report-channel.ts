/**
 * How an absence was reported, by the words of a list, held against the channels that a policy names. Owns the words and
 * what counts as one of a policy's channels.
 */

/** As the packs call them. */
export type Channel = 'voicemail' | 'email' | 'text' | 'online-form' | 'app' | 'letter' | 'in-person' | 'phone';

const WORDS: readonly (readonly [Channel, RegExp])[] = [
  ['voicemail', /voice ?-?(mail|message)|answer(ing)? ?-?(phone|machine)/],
  ['email', /e-?mail/],
  ['text', /\btext|\bsms\b/],
  ['online-form', /\bform\b|online|portal|website/],
  ['app', /\bapp\b/],
  ['letter', /letter|\bnote\b|in writing/],
  ['in-person', /in person|reception|face[ -]to[ -]face|at the (gate|door|office)/],
  ['phone', /phone|\bcall(ed)?\b|\brang\b|\btel\b/],
];

const NAMES: Record<string, string> = {
  'phone-live': 'phone, speaking to staff',
  'in-person': 'in person',
  'online-form': 'online form',
  email: 'e-mail',
  text: 'text message',
};

/** The channels that a text speaks of; none where it names none that is known. */
export function channelsIn(text: string): Channel[] {
  let rest = text.toLowerCase().slice(0, 100);
  const found: Channel[] = [];
  for (const [channel, words] of WORDS) {
    if (!words.test(rest)) continue;
    found.push(channel);
    // the phone of "answerphone" is none that anybody spoke into
    rest = rest.replace(words, ' ');
  }
  return found.includes('voicemail') ? found.filter((channel) => channel !== 'phone') : found;
}

/** Whether one of a policy's channels takes in this one. */
export function isAmong(channel: Channel, accepted: readonly string[]): boolean {
  if (accepted.includes(channel)) return true;
  switch (channel) {
    // to speak with staff is what is wanted
    case 'in-person':
      return accepted.includes('phone-live');
    case 'phone':
      return accepted.includes('phone-live');
    // a message left by phone came by phone, unless the policy says otherwise
    case 'voicemail':
      return accepted.includes('phone');
    case 'text':
    case 'app':
    case 'online-form':
      return accepted.includes('letter');
    default:
      return false;
  }
}

export const channelName = (channel: string): string => NAMES[channel] ?? channel;
