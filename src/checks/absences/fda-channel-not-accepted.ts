/** An absence of today was reported by a channel that the policy does not accept. */
import { isReportable, isReported, shownIn } from '../absence-row';
import { breach, defineCheck, unknown } from '../check';
import type { AbsenceExample } from '../example-of-record';
import type { AbsenceSubject } from '../record-subjects';
import { channelName, channelsIn, isAmong } from '../report-channel';

export default defineCheck({
  on: 'absence',
  id: 'fda-channel-not-accepted',
  page: 'absences',
  severity: 'info',
  audience: 'office',
  needs: ['channel'],
  title: 'Reported another way',
  policy: ({ policy }) => {
    const accepted = policy.rule('fda-channel-not-accepted', 'channels');
    return Array.isArray(accepted?.value) ? accepted : null;
  },
  run(subject, accepted) {
    const { policy } = subject;
    if (!isReportable(subject) || !isReported(subject)) return null;
    const shown = shownIn(subject, ({ channel }) => channel);
    const channels = channelsIn(shown ?? '');
    if (channels.length === 0) return unknown('channel');
    const list = accepted.value as string[];
    const rejected = policy.own('rejectChannels');
    const isRejected = (channel: string) => Array.isArray(rejected?.value) && rejected.value.includes(channel);
    if (channels.some((channel) => isAmong(channel, list) && !isRejected(channel))) return null;
    return breach({
      message: `Reported by ${channels.map(channelName).join(' and ')}; the policy asks for ${list.map(channelName).join(' or ')}.`,
      action: actionFor(policy, list),
      policy: channels.some(isRejected) ? rejected : accepted,
      facts: { channels, accepted: list },
    });
  },
});

function actionFor(policy: AbsenceSubject['policy'], accepted: readonly string[]): string {
  if (policy.own('rejectChannels') !== null || accepted.some((channel) => channel.startsWith('phone')))
    return 'Ring back and speak with the parent.';
  return `Take the report, and ask for ${accepted.map(channelName).join(' or ')} another time.`;
}

const by = (channel: string) => ({ code: 'I', reportedAt: '08:10', channel, reason: 'Flu' });

export const examples: AbsenceExample[] = [
  {
    policy: 'ludlow',
    year: '4',
    row: by('Voicemail'),
    expect: { severity: 'info', says: 'Ring back and speak' },
    why: 'voicemail is not accepted (§4)',
  },
  { policy: 'ludlow', year: '4', row: by('E-mail'), expect: { says: 'e-mail' }, why: 'nor is e-mail' },
  { policy: 'ludlow', year: '4', row: by('Answerphone'), expect: {}, why: 'voicemail by another name' },
  { policy: 'ludlow', year: '4', row: by('Telephone'), expect: null, why: 'spoken with' },
  { policy: 'ludlow', year: '4', row: by('In person'), expect: null, why: 'spoken with, too' },
  { policy: 'wessex', row: by('Online form'), expect: null, why: 'as its policy asks' },
  {
    policy: 'wessex',
    row: by('Telephone'),
    expect: { says: 'the policy asks for online form' },
    why: 'its policy names the form only',
  },
  { policy: 'otw', row: by('Phone'), expect: null, why: 'a call to the office' },
  { policy: 'otw', row: by('Text message'), expect: {}, why: 'a text is no call' },
  { policy: 'otw', row: by('Voicemail'), expect: null, why: 'left by phone: its policy does not say more' },
  { policy: 'jtmat', row: by('Email'), expect: null, why: 'e-mail or phone' },
  { policy: 'jtmat', row: by('Letter'), expect: {}, why: 'neither' },
  { policy: 'jtmat', row: by('Letter, then phone call'), expect: null, why: 'one of the two is enough' },
  { policy: 'keystone', row: by('Letter'), expect: null, why: 'phone, in writing, or in person' },
  { policy: 'keystone', row: by('Text'), expect: null, why: 'a text is in writing' },
  {
    policy: 'wessex',
    row: by(''),
    expect: { outcome: 'indeterminate', missing: ['channel'] },
    why: 'reported, and nobody wrote down how',
  },
  {
    policy: 'wessex',
    row: { ...by('Phone'), channel: null },
    expect: { outcome: 'indeterminate', missing: ['channel'] },
    why: 'the page has no such place',
  },
  {
    policy: 'wessex',
    row: by('Carrier pigeon'),
    expect: { outcome: 'indeterminate', missing: ['channel'] },
    why: 'words that nobody knows are no verdict',
  },
  { policy: 'wessex', row: { code: 'N', channel: '', reason: '' }, expect: null, why: 'nothing was reported' },
  {
    policy: 'wessex',
    row: { code: 'I', channel: '', reason: '' },
    expect: null,
    why: 'sent home ill: nobody reported',
  },
  { policy: 'wessex', row: { ...by('E-mail'), code: 'C' }, expect: null, why: 'leave is asked for before' },
  { policy: 'wessex', row: { ...by('E-mail'), date: '2026-11-19' }, expect: null, why: 'the list of another day' },
  { policy: 'wessex', now: '2026-11-22', row: by('E-mail'), expect: null, why: 'a Sunday' },
  { policy: 'wessex', row: { ...by('E-mail'), arrivedAt: '09:40' }, expect: null, why: 'in school by now' },
];
