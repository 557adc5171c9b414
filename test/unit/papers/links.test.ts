import { describe, expect, it } from 'vitest';
import { type MailSubject, mailLink } from '../../../src/papers/mail-link';
import { phoneLink } from '../../../src/papers/phone-link';

const SUBJECTS: MailSubject[] = ['attendance', 'please-call', 'meeting', 'office'];

describe('a link that opens the mail program', () => {
  it('carries the address and a subject that says nothing of anybody', () => {
    for (const subject of SUBJECTS) {
      const link = mailLink('parent@example.org', subject) ?? '';
      const url = new URL(link);
      expect(url.protocol).toBe('mailto:');
      expect(url.pathname).toBe('parent@example.org');
      expect([...url.searchParams.keys()]).toEqual(['subject']);
      expect(url.searchParams.get('subject')).not.toMatch(/pupil|child|illness|absen[ct]|penalty|concern|late|\d/i);
    }
  });

  it('has no place for a name or a reason: an address that holds more is none', () => {
    for (const to of [
      'parent@example.org?body=Finlay%20was%20ill',
      'parent@example.org&cc=other@example.org',
      'Finlay Underhay <parent@example.org>',
      'parent@example.org\r\nBcc: other@example.org',
      'parent@example.org,other@example.org',
      'parent',
      '',
    ])
      expect(mailLink(to, 'attendance')).toBeNull();
  });

  it('writes what means something in a link as what it is', () => {
    expect(mailLink('a&b?c=d@example.org', 'attendance')).toMatch(/^mailto:a%26b%3Fc%3Dd@example\.org\?subject=/);
  });

  it('hides several addresses from one another', () => {
    expect(mailLink(['a@example.org', 'b@example.org'], 'meeting')).toMatch(
      /^mailto:\?bcc=a@example\.org,b@example\.org&subject=/,
    );
    expect(mailLink([], 'meeting')).toBeNull();
    expect(mailLink(['a@example.org', 'no address'], 'meeting')).toBeNull();
  });
});

describe('a link that dials', () => {
  it.each([
    ['01632 960 123', 'tel:01632960123'],
    ['+44 (0)1632 960123', 'tel:+441632960123'],
    ['(01632) 960-123', 'tel:01632960123'],
    ['01632 960123 ext 14', 'tel:01632960123;ext=14'],
  ])('%s', (written, link) => {
    expect(phoneLink(written)).toBe(link);
  });

  it('is not made of anything with words in it', () => {
    for (const written of [
      '01632 960123 (grandmother, mornings)',
      'ask Finlay',
      '12',
      '',
      '01632;postd=1',
      '1234567890123456',
    ])
      expect(phoneLink(written)).toBeNull();
  });
});
