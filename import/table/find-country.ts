import { country } from '../../schema/country/model.ts';
import { findRow, type Context } from './context.ts';
import type { End } from '../record/record.ts';

/** Returns the country with this key, which is a three-letter ISO code or the key of a former state. */
export function findCountry(context: Context, key: string): End | undefined {
  const isKnown =
    findRow(context, 'reference', key) !== undefined ||
    findRow(context, 'polities', key) !== undefined;
  return isKnown ? { model: country, key } : undefined;
}
