import { country } from '../../../schema/country/model.ts';
import type { End } from '../../record/record.ts';

/** The country whose relations the tables contain: the other end of a row that names only one. */
export const JAPAN: End = { model: country, key: 'JPN' };
