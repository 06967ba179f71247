import { country } from '../../../schema/country/model.ts';
import type { End } from '../../record/record.ts';

/** Japan, the subject of the tables. It is the second end of rows that name only one country. */
export const JAPAN: End = { model: country, key: 'JPN' };
