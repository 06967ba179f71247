/** A date as the API returns it. */
export interface ShownDate {
  readonly edtf: string;
  readonly isApproximate: boolean;
  readonly isUncertain: boolean;
}

/**
 * Describes a date in English, with the precision of its source: "30 January 1902", "about 1902", "the 1890s", "1862 or
 * later".
 */
export function describeDate({ edtf, isApproximate, isUncertain }: ShownDate): string {
  if (edtf === '..') return 'continues';
  if (edtf.includes('/')) return describeInterval(edtf);
  const plain = describePlain(edtf.replace(/[~?%]+$/, ''));
  return `${isApproximate ? 'about ' : ''}${plain}${isUncertain ? ' (uncertain)' : ''}`;
}

function describeInterval(edtf: string): string {
  const [start, end] = edtf.split('/').map(describeSide);
  if (start && end) return `between ${start} and ${end}`;
  if (start) return `${start} or later`;
  return end ? `${end} or earlier` : 'unknown';
}

function describeSide(edtf: string): string | undefined {
  if (edtf === '' || edtf === '..') return undefined;
  return describeDate({
    edtf,
    isApproximate: /[~%]$/.test(edtf),
    isUncertain: /[?%]$/.test(edtf),
  });
}

function describePlain(text: string): string {
  const century = /^(\d\d)XX$/.exec(text)?.[1];
  if (century) return `the ${ordinal(Number(century) + 1)} century`;
  const decade = /^(\d{3})X$/.exec(text)?.[1];
  if (decade) return `the ${Number(decade)}0s`;
  const [, year, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(text) ?? [];
  if (!year) return text;
  return [day && Number(day), month && nameMonth(Number(month)), Number(year)]
    .filter(Boolean)
    .join(' ');
}

function nameMonth(month: number): string {
  return MONTHS[month - 1] ?? SEASONS[month] ?? String(month);
}

function ordinal(number: number): string {
  const rule = new Intl.PluralRules('en', { type: 'ordinal' }).select(number);
  return `${number}${ENDINGS[rule] ?? 'th'}`;
}

const ENDINGS: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> = {
  one: 'st',
  two: 'nd',
  few: 'rd',
};

const SEASONS: Readonly<Record<number, string>> = {
  21: 'spring',
  22: 'summer',
  23: 'autumn',
  24: 'winter',
};

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
