/** The files that browsers ask for new versions: an XML for Chrome and Edge, a JSON for Firefox. Owns their form only. */
import { create } from 'xmlbuilder2';

export function chromiumUpdates(package_: {
  id: string;
  version: string;
  codebase: string;
  minimumBrowser: string;
}): string {
  const { id, version, codebase, minimumBrowser } = package_;
  return `${create({ version: '1.0', encoding: 'UTF-8' })
    .ele('gupdate', { xmlns: 'http://www.google.com/update2/response', protocol: '2.0' })
    .ele('app', { appid: id })
    .ele('updatecheck', { codebase, version, prodversionmin: minimumBrowser })
    .doc()
    .end({ prettyPrint: true })}\n`;
}

/** Without the file's hash: Mozilla's signature changes the file, so that nobody knows it before. */
export function firefoxUpdates(package_: { id: string; version: string; link: string }): string {
  const { id, version, link } = package_;
  return `${JSON.stringify({ addons: { [id]: { updates: [{ version, update_link: link }] } } }, null, 2)}\n`;
}
