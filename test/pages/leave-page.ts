/** Reads requests for leave from a page, and writes the commonest form of one. */
import { findLeaveRequests } from '../../src/pages/records/leave-request';
import { readRecords } from './record-page';

export const found = (html: string, url?: string) =>
  readRecords('leave', findLeaveRequests, html, url === undefined ? {} : { url });
export const requests = (html: string, url?: string) => found(html, url).flatMap(({ records }) => records);
export const only = (html: string, url?: string) => {
  const all = requests(html, url);
  if (all.length !== 1) throw new Error(`${all.length} requests were read`);
  return all[0];
};
export const unread = (html: string) => found(html).flatMap(({ read }) => read.map((one) => one.unread));

export const dl = (pairs: [string, string][]) =>
  `<dl>${pairs.map(([term, text]) => `<dt>${term}</dt><dd>${text}</dd>`).join('')}</dl>`;
