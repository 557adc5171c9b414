// @vitest-environment node
import { beforeAll, describe, expect, it } from 'vitest';
import { type FileRefusal, readFile, readHeader, writeFile } from '../../../src/casework/backup-file';
import { packed, unpacked } from '../../../src/casework/packed-text';

const PASSPHRASE = 'seven quiet herons';
const AT = '2026-11-20T16:00:00.000Z';
/** The derivation is not what is tested here, but for once. */
const ABOUT = { kind: 'backup' as const, at: AT, passphrase: PASSPHRASE, rounds: 10 };
const note = (number: number) => ({
  id: `note ${number}`,
  text: `Rang the parent, ${number} times. ${'…'.repeat(400)}`,
});
const notes = Array.from({ length: 1500 }, (_, number) => note(number));
const sections: [string, unknown[]][] = [
  ['records', notes],
  ['dismissals', []],
];

let file: Blob;
let bytes: Uint8Array<ArrayBuffer>;
let lineEnd: number;

beforeAll(async () => {
  file = await writeFile(ABOUT, sections);
  bytes = new Uint8Array(await file.arrayBuffer());
  lineEnd = bytes.indexOf(10) + 1;
});

const read = (blob: Blob, passphrase = PASSPHRASE) => readFile(blob, passphrase, ['backup']);
const edited = (change: (copy: Uint8Array<ArrayBuffer>) => void): Blob => {
  const copy = bytes.slice();
  change(copy);
  return new Blob([copy]);
};
async function refusal(blob: Blob, passphrase = PASSPHRASE): Promise<FileRefusal> {
  const answer = await read(blob, passphrase);
  if (answer.ok) throw new Error('it was taken');
  return answer;
}
/** Where the parts lie, their frames with them. */
function parts(of = bytes, start = lineEnd): { from: number; to: number }[] {
  const all: { from: number; to: number }[] = [];
  for (let from = start; from < of.length; ) {
    const to = from + 8 + new DataView(of.buffer).getUint32(from + 4);
    all.push({ from, to });
    from = to;
  }
  return all;
}
const cut = (of: Uint8Array<ArrayBuffer>, { from, to }: { from: number; to: number }) => of.slice(from, to);

describe('a file that leaves this computer', () => {
  it('gives back with its passphrase exactly what was put in', async () => {
    const answer = await read(file);
    expect(answer).toEqual({ ok: true, contents: { kind: 'backup', at: AT, sections: new Map(sections) } });
  });

  it('has several parts, packed, of which nothing can be read', () => {
    expect(parts().length).toBeGreaterThan(2);
    expect(bytes.length).toBeLessThan(JSON.stringify(sections).length / 4);
    const text = new TextDecoder('latin1').decode(bytes);
    expect(text).not.toMatch(/note|parent|dismissals|heron/);
  });

  it('says in clear only what it is, when it was made, and how its key is wrapped', async () => {
    const first = await readHeader(file);
    expect(first.ok && Object.keys(first.header)).toEqual([
      'format',
      'kind',
      'version',
      'at',
      'kdf',
      'key',
      'parts',
      'bytes',
      'digest',
    ]);
    expect(first.ok && first.header.kdf).toMatchObject({ name: 'PBKDF2-SHA256', rounds: 10 });
  });

  it('takes 600,000 rounds to try a passphrase on', async () => {
    const slow = await writeFile({ kind: 'pupil', at: AT, passphrase: PASSPHRASE }, []);
    const first = await readHeader(slow);
    expect(first.ok && first.header.kdf.rounds).toBe(600_000);
    expect((await readFile(slow, PASSPHRASE, ['pupil'])).ok).toBe(true);
  });

  it('is another one each time, even of the same content', async () => {
    const again = new Uint8Array(await (await writeFile(ABOUT, sections)).arrayBuffer());
    expect(again.slice(lineEnd, lineEnd + 200)).not.toEqual(bytes.slice(lineEnd, lineEnd + 200));
  });

  it('opens with a passphrase that another keyboard writes with other signs', async () => {
    const odd = await writeFile({ ...ABOUT, passphrase: 'caf\u00e9 au lait' }, []);
    expect((await read(odd, 'cafe\u0301 au lait')).ok).toBe(true);
  });

  it('shows how far it is, and can be stopped', async () => {
    const steps: number[] = [];
    await readFile(file, PASSPHRASE, ['backup'], { onProgress: (done, of) => steps.push(done / of) });
    expect(steps).toHaveLength(parts().length);
    expect(steps.at(-1)).toBe(1);
    const stop = new AbortController();
    const reading = readFile(file, PASSPHRASE, ['backup'], { onProgress: () => stop.abort(), signal: stop.signal });
    await expect(reading).rejects.toThrow(/abort/i);
    const writing = writeFile(ABOUT, sections, { signal: stop.signal });
    await expect(writing).rejects.toThrow(/abort/i);
  });
});

describe('a file is refused', () => {
  it('with another passphrase', async () => {
    expect(await refusal(file, 'seven quiet heron')).toMatchObject({
      why: 'wrong-passphrase',
      message: expect.stringMatching(/not the one this file was saved with/),
    });
  });

  it('when it is another program’s', async () => {
    for (const text of ['', '{}', '{"format":"notes"}\n', 'PK\u0003\u0004 a spreadsheet', 'name,year\nAmy Ash,7\n'])
      expect((await refusal(new Blob([text]))).why).toBe('foreign');
  });

  it('when it is of another kind, with what to do instead', async () => {
    const answer = await readFile(file, PASSPHRASE, ['hand-over', 'pupil']);
    expect(answer).toMatchObject({ ok: false, why: 'other-kind', message: expect.stringMatching(/use Restore/) });
  });

  it('when a newer program wrote it', async () => {
    const text = new TextDecoder().decode(bytes.slice(0, lineEnd)).replace('"version":1', '"version":2');
    expect((await refusal(new Blob([text, bytes.slice(lineEnd)]))).why).toBe('newer-program');
  });

  it('when it is cut short, wherever', async () => {
    const [first, second] = parts();
    for (const length of [
      20,
      lineEnd - 1,
      lineEnd,
      lineEnd + 5,
      first?.to,
      (second?.from ?? 0) + 100,
      bytes.length - 1,
    ])
      expect([length, (await refusal(file.slice(0, length))).why]).toEqual([length, 'truncated']);
  });

  it('when its parts are in another order, or one of them stands twice', async () => {
    const [first, second, ...rest] = parts().map((part) => cut(bytes, part)) as Uint8Array<ArrayBuffer>[];
    const line = bytes.slice(0, lineEnd);
    if (first === undefined || second === undefined) throw new Error('too few parts');
    expect(await refusal(new Blob([line, second, first, ...rest]))).toMatchObject({
      why: 'reordered',
      message: expect.stringMatching(/Part 1 of/),
    });
    if (first.length <= second.length) throw new Error('the first part is the longer one');
    const twice = new Blob([line, first, first.slice(0, second.length), ...rest]);
    expect(['reordered', 'edited']).toContain((await refusal(twice)).why);
  });

  it('when a part comes from another file of the same passphrase', async () => {
    const other = new Uint8Array(await (await writeFile(ABOUT, sections)).arrayBuffer());
    const [ofOther] = parts(other, other.indexOf(10) + 1);
    const [own] = parts();
    if (own === undefined || ofOther === undefined) throw new Error('too few parts');
    expect(own.to - own.from).toBe(ofOther.to - ofOther.from);
    const mixed = new Blob([bytes.slice(0, own.from), cut(other, ofOther), bytes.slice(own.to)]);
    expect((await refusal(mixed)).why).toBe('edited');
  });

  it('when it became longer', async () => {
    expect((await refusal(new Blob([file, 'more']))).why).toBe('edited');
  });

  it('when one bit of it was changed, wherever it stands: nothing is ever taken from it', async () => {
    const whys = new Map<string, number>();
    const places = Array.from({ length: 12 }, (_, index) => Math.floor(((index + 0.5) * bytes.length) / 12));
    const ofLine = Array.from({ length: 40 }, (_, index) => Math.floor(((index + 0.5) * lineEnd) / 40));
    for (const place of [...ofLine, ...places]) {
      const { why } = await refusal(edited((copy) => copy.set([(copy[place] ?? 0) ^ 1], place)));
      whys.set(why, (whys.get(why) ?? 0) + 1);
    }
    expect(whys.get('edited')).toBeGreaterThan(45);
    expect(whys.has('wrong-passphrase')).toBe(false);
  });

  it('when its first line asks for work that would hold the computer up', async () => {
    const text = new TextDecoder().decode(bytes.slice(0, lineEnd)).replace('"rounds":10', '"rounds":600000000');
    expect((await refusal(new Blob([text, bytes.slice(lineEnd)]))).why).toBe('edited');
  });
});

describe('a packed text', () => {
  it('is not unpacked to more than it may be', async () => {
    const small = await packed('a'.repeat(2_000_000));
    expect(small.length).toBeLessThan(10_000);
    expect(await unpacked(small, 2_000_000)).toHaveLength(2_000_000);
    await expect(unpacked(small, 1_000_000)).rejects.toThrow(/longer than/);
  });
});
