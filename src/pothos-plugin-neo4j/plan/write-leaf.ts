import type { GraphQLLeafType } from 'graphql';
import { NotWritten } from './not-written.ts';

/** Serializes a value of a scalar or enum type as JSON. Throws NotWritten if the type does not serialize the value. */
export function writeLeaf(type: GraphQLLeafType, value: unknown): string {
  const serialized: unknown = type.serialize(value);
  if (typeof serialized === 'string') return quote(serialized);
  if (serialized === null || serialized === undefined) throw new NotWritten();
  return JSON.stringify(serialized);
}

/** The length from which JSON.stringify is faster than a search for characters to escape. */
const LONG = 48;

/** Serializes a string as JSON. */
export function quote(text: string): string {
  if (text.length >= LONG) return JSON.stringify(text);
  for (let at = 0; at < text.length; at += 1) {
    if (isEscaped(text.charCodeAt(at))) return JSON.stringify(text);
  }
  return `"${text}"`;
}

/** Returns whether JSON.stringify can escape a code unit: a control character, quote, backslash or surrogate. */
function isEscaped(unit: number): boolean {
  return unit < 0x20 || unit === 0x22 || unit === 0x5c || (unit >= 0xd8_00 && unit <= 0xdf_ff);
}
