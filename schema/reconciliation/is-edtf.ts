import { readEdtf } from '../../src/dates/read-edtf.ts';

/** Returns whether a text is a valid date in EDTF. */
export function isEdtf(text: string): boolean {
  try {
    readEdtf(text);
    return true;
  } catch {
    return false;
  }
}
