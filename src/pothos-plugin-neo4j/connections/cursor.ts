import type { OrderTerm, OrderValues } from '../../graph/cypher/order.ts';
import { apiError } from '../load/api-error.ts';

/** Encodes the name of a sort order and the sort values of a row as an opaque cursor. */
export function encodeCursor(order: string, values: readonly unknown[]): string {
  return Buffer.from(JSON.stringify([order, ...values]), 'utf8').toString('base64url');
}

/** Parses a cursor. Throws for invalid text and for cursors of another sort order. */
export function decodeCursor(
  text: string,
  order: string,
  terms: readonly OrderTerm[],
): OrderValues {
  const [ofOrder, ...values] = parseCursor(text);
  if (typeof ofOrder !== 'string') throw noCursor();
  if (ofOrder !== order) {
    throw apiError(
      'CURSOR_MISMATCH',
      'This cursor belongs to another connection, sort order, filter or date. Use a cursor only with the field and arguments that returned it.',
    );
  }
  if (values.length !== terms.length || !terms.every((term, at) => fits(term, values[at]))) {
    throw noCursor();
  }
  return values as OrderValues;
}

/** Decodes a cursor. Rejects text that can be decoded only because the decoder ignores invalid characters. */
function parseCursor(text: string): readonly unknown[] {
  const decoded = Buffer.from(text, 'base64url').toString('utf8');
  if (Buffer.from(decoded, 'utf8').toString('base64url') !== text) throw noCursor();
  try {
    const parsed: unknown = JSON.parse(decoded);
    if (Array.isArray(parsed)) return parsed;
  } catch {
    throw noCursor();
  }
  throw noCursor();
}

function fits(term: OrderTerm, given: unknown): boolean {
  if (term.type === 'integer') return Number.isSafeInteger(given);
  if (term.type === 'float') return Number.isFinite(given);
  if (typeof given !== 'string') return false;
  return term.type === 'text' || isDay(given);
}

// The database rejects days that do not exist. Years range from 0001 to 9999.
function isDay(text: string): boolean {
  const moment = /^(?!0000)\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(moment) && new Date(moment).toISOString().startsWith(text);
}

function noCursor(): Error {
  return apiError(
    'BAD_USER_INPUT',
    'This is not a valid cursor. Use a `cursor`, `startCursor` or `endCursor` from a response.',
  );
}
