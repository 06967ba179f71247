/** A date in a cell with the letters after it. */
interface MarkedDate {
  /** The date in EDTF. Its precision is a day, or a month if the day is missing or does not exist. */
  readonly date: string;
  readonly mark: string;
}

/** Parses the English dates in a cell, such as `12 May 1955 a`. Independent of the locale of the machine. */
export function readDates(cell: string): readonly MarkedDate[] {
  return [...cell.matchAll(DATE)].map(({ groups = {} }) => {
    const month = String(MONTHS.indexOf((groups['month'] ?? '').slice(0, 3).toLowerCase()) + 1);
    const text = `${groups['year'] ?? ''}-${month.padStart(2, '0')}`;
    const day = Number(groups['day'] ?? 0);
    const last = new Date(Date.UTC(Number(groups['year']), Number(month), 0)).getUTCDate();
    const isDay = day >= 1 && day <= last;
    return {
      date: isDay ? `${text}-${String(day).padStart(2, '0')}` : text,
      mark: groups['mark'] ?? '',
    };
  });
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const MONTH =
  'Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?';

// The mark consists of letters, with or without brackets. It is never the beginning of a word.
const DATE = new RegExp(
  String.raw`(?:\b(?<day>\d{1,2})(?:st|nd|rd|th)?[\s-]+)?\b(?<month>${MONTH})[.]?[\s-]+(?<year>\d{4})(?!\d)(?:[\s,]*[(]?(?<mark>[A-Za-z]{1,2})[)]?(?!\s*\p{Ll}|[\p{L}\d]))?`,
  'gu',
);
