/** Registers of any size as HTML, for measuring. Owns their shape: plain cells, a week of two sessions a day, a few faults. */

const DAYS = ['Mon 16 Nov', 'Tue 17 Nov', 'Wed 18 Nov', 'Thu 19 Nov', 'Fri 20 Nov'];
/** One in so many pupils has an L where their U should be, and a code that was withdrawn. */
const FAULT_EVERY = 13;

/** A register with ten sessions a pupil: 25 nodes a row. */
export function registerPage(pupils: number): string {
  const heads = DAYS.map((day) => `<th colspan="2">${day}</th>`).join('');
  const sessions = DAYS.map(() => '<th>AM</th><th>PM</th>').join('');
  const rows = Array.from({ length: pupils }, (_, index) => {
    const hasFault = index % FAULT_EVERY === 5;
    const marks = DAYS.map((_day, day) => {
      const am = hasFault && day === 4 ? 'H' : index % 7 === day ? 'I' : '/';
      return `<td>${am}</td><td>${day === 4 ? '-' : hasFault && day === 1 ? '/' : '\\'}</td>`;
    }).join('');
    return `<tr><td>${index + 1}</td><td>${pupilName(index)}</td>${marks}</tr>`;
  }).join('');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Register</title></head><body>
<h1>Register: 8 Birch, Friday 20 November 2026, AM</h1><p>Saved 09:12</p>
<table><thead><tr><th rowspan="2">No</th><th rowspan="2">Pupil</th>${heads}</tr><tr>${sessions}</tr></thead>
<tbody>${rows}</tbody></table></body></html>`;
}

const SURNAMES = [
  'Ashdown',
  'Birch',
  'Corley',
  'Danquah',
  'Eastlake',
  'Farrant',
  'Gorse',
  'Hallworth',
  'Iqbal',
  'Jessop',
];
const FIRST_NAMES = ['Ama', 'Ben', 'Chidi', 'Diya', 'Evie', 'Finlay', 'Grace', 'Harriet', 'Isla', 'Jude', 'Kofi'];

/** Made up, and each one different. */
function pupilName(index: number): string {
  const surname = SURNAMES[index % SURNAMES.length];
  const first = FIRST_NAMES[Math.floor(index / SURNAMES.length) % FIRST_NAMES.length];
  const round = Math.floor(index / (SURNAMES.length * FIRST_NAMES.length));
  return `${surname}${round > 0 ? `-${SURNAMES[round % SURNAMES.length]}` : ''}, ${first}`;
}
