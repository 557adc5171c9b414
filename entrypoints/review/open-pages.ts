/** The pages that are open in other tabs and were read: lists, registers, requests for leave. Owns finding them. */
import { browser } from 'wxt/browser';
import { askPage } from '../../src/messaging/messages';
import { factsOfReport, factsOfTab, type PageFacts } from '../../src/messaging/page-facts';
import type { PageReport } from '../../src/messaging/protocol';

export type OpenPage = { tabId: number; title: string; report: PageReport; facts: PageFacts };

/** Of tabs in every window, the last one read first. `before`: what was known of them, for a page that is being read again. */
export async function openPages(before: readonly OpenPage[]): Promise<OpenPage[]> {
  const tabs = await browser.tabs.query({});
  const pages = await Promise.all(tabs.map((tab) => pageOf(tab, before)));
  return pages
    .filter((page) => page !== null)
    .sort((a, b) => (a.facts.readAt === b.facts.readAt ? a.tabId - b.tabId : a.facts.readAt < b.facts.readAt ? 1 : -1));
}

async function pageOf(
  { id, title }: { id?: number; title?: string },
  before: readonly OpenPage[],
): Promise<OpenPage | null> {
  if (id === undefined) return null;
  const kept = await factsOfTab(id);
  if (kept === null) return null;
  const report = await askPage(id, 'report', null);
  const facts = factsOfReport(report, kept, before.find(({ tabId }) => tabId === id)?.facts ?? null);
  return report === null || facts === null ? null : { tabId: id, title: title ?? report.title, report, facts };
}
