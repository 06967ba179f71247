/**
 * The first character of a date order: a known date, an open one (`..`) or an unknown one. A later kind sorts after an
 * earlier one.
 */
export const DATE_ORDER = { known: '0', open: '1', unknown: '2' } as const;

/** A date of a fact: its text (empty if unknown), and the first and last day that it can mean. */
interface OrderedDate {
  readonly text: string;
  readonly earliest: string;
  readonly latest: string;
}

/**
 * Returns a text that sorts facts by a date: by the first day that it can mean, then by the last, then by the key of the
 * fact. Open dates come after all others, and unknown dates last.
 */
export function writeDateOrder({ text, earliest, latest }: OrderedDate, factKey: string): string {
  return [orderOfKind(text), earliest, latest, factKey].join(' ');
}

function orderOfKind(text: string): string {
  if (text === '') return DATE_ORDER.unknown;
  return text === '..' ? DATE_ORDER.open : DATE_ORDER.known;
}
