/** Reads the page it was put into, with the built library. Owns waiting, scrolling and turning pages; compares nothing. */
import { mergeReadings, readPage } from '/register-lens.js';

const PATIENCE = 3000;
const PAUSE = 120;
const MOST_SHIFTS = 60;

const pause = (ms = PAUSE) => new Promise((resolve) => setTimeout(resolve, ms));
const framePainted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 30)));

/** Once the page has come to rest: what it says, and how long one reading took. */
async function readWhole({ now, codeMap, expected, isWalked }) {
  const read = () => readPage(document, { url: location.href, now, codeMap });
  let readings = isWalked ? await settled(read) : read();
  const from = performance.now();
  read();
  const milliseconds = performance.now() - from;
  if (isWalked && sizeOf(readings) < expected) readings = await walk(readings, read);
  return { readings, milliseconds };
}

async function settled(read) {
  const until = performance.now() + PATIENCE;
  let before = '';
  for (;;) {
    const readings = read();
    const now = JSON.stringify(readings.map(({ rows, entries, requests }) => rows ?? entries ?? requests));
    if ((now === before && readings.length > 0) || performance.now() > until) return readings;
    before = now;
    await pause();
  }
}

/** Scrolls whatever scrolls to its end, across and down, and turns the pages of a paged grid. */
async function walk(first, read) {
  let all = first;
  const look = async () => {
    await framePainted();
    all = merged(all, read());
  };
  const [across, down] = [scrollers('X'), scrollers('Y')];
  const widest = Math.max(0, ...across.map((element) => element.scrollWidth - element.clientWidth));
  const tallest = Math.max(0, ...down.map((element) => element.scrollHeight - element.clientHeight));
  const stepAcross = Math.max(200, 0.7 * Math.min(...across.map((element) => element.clientWidth)));
  const stepDown = Math.max(100, 0.7 * Math.min(...down.map((element) => element.clientHeight)));
  for (let left = 0, shifts = 0; left < widest + stepAcross && shifts < MOST_SHIFTS; left += stepAcross, shifts += 1) {
    for (const element of across) element.scrollLeft = left;
    for (let top = 0, falls = 0; top < tallest + stepDown && falls < MOST_SHIFTS; top += stepDown, falls += 1) {
      for (const element of down) element.scrollTop = top;
      await look();
      if (tallest === 0) break;
    }
    if (widest === 0) break;
  }
  for (let turned = 0; turned < MOST_SHIFTS; turned += 1) {
    const next = document.querySelector('.dt-paging-button.next:not(.disabled), .paginate_button.next:not(.disabled)');
    if (next === null) break;
    next.click();
    await pause();
    await look();
  }
  return all;
}

/** What scrolls along an axis, the page itself included where it does. */
function scrollers(axis) {
  const [size, room] = axis === 'X' ? ['scrollWidth', 'clientWidth'] : ['scrollHeight', 'clientHeight'];
  return [...document.querySelectorAll('div, main, section, tbody')].filter(
    (element) =>
      ['auto', 'scroll'].includes(getComputedStyle(element)[`overflow${axis}`]) && element[size] > element[room] + 40,
  );
}

/** Readings of one kind are joined in the order in which they came. */
function merged(before, after) {
  const left = [...after];
  const joined = before.map((reading) => {
    const at = left.findIndex(({ kind }) => kind === reading.kind);
    return at < 0 ? reading : mergeReadings(reading, left.splice(at, 1)[0]);
  });
  return [...joined, ...left];
}

/** Cells of marks, or records. */
function sizeOf(readings) {
  return readings
    .flatMap(({ rows, entries, requests }) => rows ?? entries ?? requests ?? [])
    .reduce((sum, { cells }) => sum + (cells?.length ?? 1), 0);
}

globalThis.registerLensScore = { readWhole };
