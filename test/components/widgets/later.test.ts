/** What an element loads when it needs it: once, and again where it did not come. */
import { describe, expect, it, vi } from 'vitest';
import { Later } from '../../../src/widgets/element/later';
import { NotLoaded, part } from '../../../src/widgets/element/part';
import { Wrong } from '../../../src/widgets/element/wrong';

const NOT_THERE = () => part(() => Promise.reject(new TypeError('Failed to fetch dynamically imported module')));
const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('a part that is loaded later', () => {
  it('is loaded once for one question, and anew for another', async () => {
    const load = vi.fn(() => Promise.resolve('part'));
    const later = new Later<string>(() => undefined);
    expect(later.of('one', load)).toBeNull();
    await settled();
    expect([later.of('one', load), later.of('one', load)]).toEqual(['part', 'part']);
    expect(load).toHaveBeenCalledTimes(1);
    expect(later.of('other', load)).toBeNull();
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('that did not come is said not to have come, and asked for again by whoever asks next', async () => {
    const news = vi.fn();
    const later = new Later<string>(news);
    const load = vi.fn(NOT_THERE as () => Promise<string>);
    later.of('one', load);
    await settled();
    // the drawing that shows the error
    expect(() => later.of('one', load)).toThrow('could not be loaded');
    expect(load).toHaveBeenCalledTimes(1);
    load.mockImplementation(() => Promise.resolve('part'));
    expect(() => later.of('one', load), 'the error stays while it is asked for').toThrow('could not be loaded');
    for (let more = 0; more < 3; more++) expect(() => later.of('one', load)).toThrow('could not be loaded');
    expect(load).toHaveBeenCalledTimes(2);
    await settled();
    expect(later.of('one', load)).toBe('part');
    expect(news).toHaveBeenCalledTimes(2);
  });

  it('is not asked for again where what was asked for is wrong', async () => {
    const load = vi.fn(() => Promise.reject(new Wrong({ path: 'policy', message: 'is none', from: 'none' })));
    const later = new Later<string>(() => undefined);
    later.of('one', load);
    await settled();
    for (let again = 0; again < 3; again++) expect(() => later.of('one', load)).toThrow('policy is none');
    expect(load).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['is not a module that is missing', new RangeError('a fault of its own'), RangeError],
    ['is a module without an address', new TypeError('Importing a module script failed.'), NotLoaded],
    ['does not come by a fresh address either', new TypeError('failed: https://127.0.0.1:1/part.js'), NotLoaded],
  ])('passes on what %s', async (_, error, kind) => {
    await expect(part(() => Promise.reject(error))).rejects.toBeInstanceOf(kind);
  });
});
