/** How the file itself is read: sheet, delimiter, letters, where the headings stand. Owns the few fields, folded away while all is well. */
import type { Delimiter } from '../../../src/pages/import/csv-table';
import type { Encoding } from '../../../src/pages/import/file-kind';
import { SelectField } from '../../panel/fields';
import type { ColumnsStep, ImportEvents } from './import-view';
import { DELIMITER_WORDS, ENCODING_WORDS } from './import-words';

const MOST_ROWS = 30;

export function HowRead({ view, events }: { view: ColumnsStep; events: ImportEvents }) {
  const { csv, sheets, sheet, headingRows } = view;
  return (
    <details class="how">
      <summary>How the file is read</summary>
      <div class="fields">
        {sheets.length > 1 && (
          <SelectField
            label="Sheet"
            value={sheet ?? ''}
            onValue={events.setSheet}
            choices={sheets.map((name) => ({ value: name, words: name }))}
          />
        )}
        {csv !== null && (
          <>
            <SelectField
              label="Between cells"
              value={csv.delimiter}
              onValue={(value) => events.setCsv({ ...csv, delimiter: value as Delimiter })}
              choices={Object.entries(DELIMITER_WORDS).map(([value, words]) => ({ value, words }))}
            />
            <SelectField
              label="Letters"
              value={csv.encoding}
              onValue={(value) => events.setCsv({ ...csv, encoding: value as Encoding })}
              choices={Object.entries(ENCODING_WORDS).map(([value, words]) => ({ value, words }))}
            />
          </>
        )}
        <SelectField
          label="Headings stand in"
          value={choiceOf(headingRows)}
          onValue={(value) => {
            const [at = 0, rows = 0] = value.split(' ').map(Number);
            events.setHeadingRows({ at, rows: rows === 2 ? 2 : rows === 1 ? 1 : 0 });
          }}
          choices={CHOICES}
        />
      </div>
    </details>
  );
}

const choiceOf = ({ at, rows }: ColumnsStep['headingRows']): string => `${at} ${rows}`;

const CHOICES = [
  { value: '0 0', words: 'no row' },
  ...Array.from({ length: MOST_ROWS }, (_, at) => [
    { value: `${at} 1`, words: `row ${at + 1}` },
    { value: `${at} 2`, words: `rows ${at + 1} and ${at + 2}` },
  ]).flat(),
];
