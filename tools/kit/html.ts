/** HTML from parts, with every text escaped. Owns the escaping only. */

/** A text that is HTML already. */
export class Html {
  constructor(readonly text: string) {}
}

/** `html`: texts that are put in are escaped; HTML that is put in stays, lists of it are joined. */
export function html(strings: TemplateStringsArray, ...values: (string | number | Html | readonly Html[])[]): Html {
  return new Html(strings.reduce((made, string, index) => made + written(values[index - 1]) + string));
}

function written(value: string | number | Html | readonly Html[] | undefined): string {
  if (value instanceof Html) return value.text;
  if (typeof value === 'object') return value.map(({ text }) => text).join('');
  return String(value ?? '').replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
