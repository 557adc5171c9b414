import { describe, expect, it } from 'vitest';
import type { CaseworkReader } from '../../../src/casework/read-records';
import { type SearchIndex, searchIndex } from '../../../src/casework/search-index';
import { caseAbout, noteOf, openCasework } from './open-vault';

const isWhole = ({ progress: { done, of } }: SearchIndex): boolean => of > 0 && done >= of;

async function filled(reader: CaseworkReader): Promise<{ index: SearchIndex; seen: { done: number; of: number }[] }> {
  const seen: { done: number; of: number }[] = [];
  const index: SearchIndex = searchIndex(reader, () => seen.push({ ...index.progress }));
  await expect.poll(() => isWhole(index)).toBe(true);
  return { index, seen };
}

async function school() {
  const casework = await openCasework();
  const marlow = { name: 'Marlow Teague', year: '10', group: '10 Ash', school: 'thornmere', ids: [] };
  await casework.write(
    { kind: 'pupils', id: 'marlow', pupil: 'marlow', base: null, value: marlow },
    { kind: 'cases', id: 'c1', pupil: 'marlow', base: null, value: caseAbout() },
    noteOf('marlow', 'n1', 'The bus did not come.'),
    noteOf('marlow', 'n2', 'Grandmother collects on Wednesdays.'),
  );
  return casework;
}

describe('the search', () => {
  it('finds a pupil by a part of the name, a case by its title, a note by its words', async () => {
    const { reader } = await school();
    const { index } = await filled(reader);
    expect(index.find('marl', 10).map(({ id }) => id)).toContain('marlow');
    expect(index.find('concern', 10)).toMatchObject([{ kind: 'case', id: 'c1', sub: 'Marlow Teague' }]);
    expect(index.find('grandmothr', 10)).toMatchObject([{ kind: 'note', id: 'n2', pupil: 'marlow' }]);
  });

  it('says from the beginning how much there is, and never that a part is all', async () => {
    const { reader } = await school();
    const { seen } = await filled(reader);
    expect(seen[0]).toEqual({ done: 2, of: 4 });
    expect(seen.at(-1)).toEqual({ done: 4, of: 4 });
  });

  it('is whole although a record cannot be opened', async () => {
    const { database, reader } = await school();
    await database.notes.update('n1', { key: 'no-such-key' });
    const { index } = await filled(reader);
    expect(index.progress).toEqual({ done: 3, of: 3 });
  });

  it('opens and finds nothing more once it was stopped', async () => {
    const { reader } = await school();
    const index = searchIndex(reader);
    index.stop();
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(index.find('marlow', 10)).toEqual([]);
  });
});
