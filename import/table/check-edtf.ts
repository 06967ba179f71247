import { InvalidEdtf } from '../../src/dates/invalid-date.ts';
import { readEdtf } from '../../src/dates/read-edtf.ts';

/** An issue of a text, before its column is known. */
export interface TextIssue {
  readonly rule: string;
  readonly message: string;
}

/** Returns the issue of a date in EDTF; undefined if the date is valid. */
export function checkEdtf(text: string): TextIssue | undefined {
  try {
    readEdtf(text);
    return undefined;
  } catch (error) {
    if (!(error instanceof InvalidEdtf)) throw error;
    return { rule: 'edtf', message: error.message };
  }
}
