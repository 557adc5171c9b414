/**
 * Links that open the mail program. A link is seen by the mail program, its server and the browser's history: so nothing goes in
 * but the address and one of a few subjects that say nothing of anybody. Owns those subjects; the text is copied and pasted.
 */

/** There is no subject of one's own: what cannot be passed in cannot get out. */
const SUBJECTS = {
  attendance: 'Message from the attendance team',
  'please-call': 'Please call the school',
  meeting: 'Meeting at school',
  office: 'Attendance: please see the message',
} as const;

export type MailSubject = keyof typeof SUBJECTS;

const ADDRESS = /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8}$/i;

/** The link, or null where this is no address. Several addresses stand hidden from one another. */
export function mailLink(to: string | readonly string[], subject: MailSubject): string | null {
  const addresses = (typeof to === 'string' ? [to] : to).map((address) => address.trim());
  if (addresses.length === 0 || !addresses.every((address) => ADDRESS.test(address))) return null;
  const encoded = addresses.map((address) => encodeURIComponent(address).replace('%40', '@'));
  const query = `subject=${encodeURIComponent(SUBJECTS[subject])}`;
  return encoded.length === 1 ? `mailto:${encoded[0]}?${query}` : `mailto:?bcc=${encoded.join(',')}&${query}`;
}

/** A new message to nobody yet: the address is for whoever writes it. */
export function newMailLink(subject: MailSubject): string {
  return `mailto:?subject=${encodeURIComponent(SUBJECTS[subject])}`;
}
