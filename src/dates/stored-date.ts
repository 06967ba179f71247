declare global {
  interface GraphPropertyTypes {
    /** A date as a source writes it: the text in EDTF, and the first and the last day that it may mean. */
    edtf: string;
  }
}

/** The properties in which a date is stored: its text, and the first and the last day that it may mean. */
export interface StoredDateNames {
  readonly text: string;
  readonly earliest: string;
  readonly latest: string;
}

/** Where a date is stored: `signedOn`, `signedOnEarliest`, `signedOnLatest`. */
export function storedDateNames(name: string): StoredDateNames {
  return { text: name, earliest: `${name}Earliest`, latest: `${name}Latest` };
}
