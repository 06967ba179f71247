import { readEdtf, type EdtfDate } from './read-edtf.ts';

/** Describes a date in English, for use in a sentence: "12 August 1905", "about 1902", "the 1890s". */
export function describeDate(date: EdtfDate): string {
  if (date.precision === 'OPEN') return 'open';
  if (date.precision === 'INTERVAL') return describeInterval(date.text, describeDate);
  const plain = DESCRIBERS[date.precision](date.text.replace(/[~?%]+$/, ''));
  return `${date.isApproximate ? 'about ' : ''}${plain}${date.isUncertain ? ' (uncertain)' : ''}`;
}

/** Describes when something happened, in English: "on 7 December 1941", "in the 1890s". */
export function describeWhen(date: EdtfDate): string {
  if (date.precision === 'OPEN') return 'at an unknown time';
  if (date.precision === 'INTERVAL') return describeInterval(date.text, describeWhen);
  if (date.isApproximate) return describeDate(date);
  return `${date.precision === 'DAY' ? 'on' : 'in'} ${describeDate(date)}`;
}

/** Describes a day (YYYY-MM-DD) in English. */
export function describeDay(day: string): string {
  const number = Number(day.slice(8));
  return `${number} ${describeMonth(day)}`;
}

const DESCRIBERS: Record<
  Exclude<EdtfDate['precision'], 'INTERVAL' | 'OPEN'>,
  (text: string) => string
> = {
  DAY: describeDay,
  MONTH: describeMonth,
  SEASON: (text) => `${SEASONS[text.slice(5)] ?? ''} ${describeYear(text)}`,
  YEAR: describeYear,
  DECADE: (text) => `the ${Number(text.slice(0, 3))}0s`,
  CENTURY: (text) => `the ${describeOrdinal(Number(text.slice(0, 2)) + 1)} century`,
};

const SEASONS: Readonly<Record<string, string>> = {
  '21': 'spring',
  '22': 'summer',
  '23': 'autumn',
  '24': 'winter',
};

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

function describeMonth(text: string): string {
  return `${MONTHS[Number(text.slice(5, 7)) - 1] ?? ''} ${describeYear(text)}`;
}

function describeYear(text: string): string {
  return String(Number(text.slice(0, 4)));
}

function describeOrdinal(number: number): string {
  const isTeen = Math.floor(number / 10) % 10 === 1;
  const endings = ['th', 'st', 'nd', 'rd'];
  return `${number}${isTeen ? 'th' : (endings[number % 10] ?? 'th')}`;
}

function describeInterval(text: string, describe: (date: EdtfDate) => string): string {
  const [start, end] = text.split('/').map(readSide);
  if (start && end) return `between ${describeDate(start)} and ${describeDate(end)}`;
  if (start) return `${describe(start)} or later`;
  return end ? `${describe(end)} or earlier` : 'an unknown date';
}

function readSide(text: string): EdtfDate | undefined {
  return text === '' || text === '..' ? undefined : readEdtf(text);
}
