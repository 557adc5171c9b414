/** The arithmetic of marks without any page: totals, the ten-week count, how far it is to a line. */
import { headroom, penaltyWindow, summarise } from 'register-lens';

const calendar = {
  terms: [
    { from: '2026-09-03', to: '2026-10-23' },
    { from: '2026-11-02', to: '2026-12-18' },
  ],
  closed: [],
};
const marks = [
  { date: '2026-11-16', session: 'AM', code: '/' },
  { date: '2026-11-16', session: 'PM', code: '\\' },
  { date: '2026-11-17', session: 'AM', code: 'O' },
  { date: '2026-11-17', session: 'PM', code: 'N' },
];

const { attended, possible } = summarise(marks);
const { total, provisional, drops } = penaltyWindow(marks, calendar, '2026-11-20');
const { presentToRecover } = headroom(marks, { percent: 90 });
console.log(`${attended} of ${possible} attended; ${presentToRecover} in a row bring it back over 90 %`);
console.log(
  `${total} of 10 unauthorised, ${provisional} provisional; first out on ${drops[0]?.date ?? 'no day known'}`,
);
