/** Owns the MIS's idea of the present: a fixed starting moment plus the time that has passed, told in London time. */

export const defaultNow = '2026-11-20T09:26:00Z';

interface LondonTime {
  date: string;
  /** Minutes after midnight. */
  minutes: number;
}

export interface Clock {
  london(): LondonTime;
  restart(): void;
}

const londonParts = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

let lastMinute = -1;
let lastTold: LondonTime = { date: '', minutes: 0 };

/** Asked hundreds of thousands of times for the same minute, and formatting is slow. */
function londonTime(at: Date): LondonTime {
  const minute = Math.floor(at.getTime() / 60_000);
  if (minute !== lastMinute) {
    lastTold = formatted(at);
    lastMinute = minute;
  }
  return lastTold;
}

function formatted(at: Date): LondonTime {
  const parts = new Map(londonParts.formatToParts(at).map((part) => [part.type, part.value]));
  return {
    date: `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`,
    minutes: Number(parts.get('hour')) * 60 + Number(parts.get('minute')),
  };
}

export function startClock(now: string): Clock {
  const start = Date.parse(now);
  if (Number.isNaN(start)) throw new Error(`not a moment: ${now}`);
  let began = Date.now();
  return {
    london: () => londonTime(new Date(start + Date.now() - began)),
    restart: () => {
      began = Date.now();
    },
  };
}

/** 552 -> 09:12 */
export function clockText(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** 09:12 -> 552; null for anything that is not a time of day. */
export function clockMinutes(text: string): number | null {
  const match = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(text.trim());
  return match ? Number(match[1]) * 60 + Number(match[2]) : null;
}
