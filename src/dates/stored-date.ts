declare global {
  interface GraphPropertyTypes {
    /** A date stored as the EDTF text of the source, and the first and last day that it can mean. */
    edtf: string;
  }
}

/** The names of the properties that store a date: its text, and the first and last day that it can mean. */
export interface StoredDateNames {
  readonly text: string;
  readonly earliest: string;
  readonly latest: string;
}

/** Returns the names of the properties that store a date: `signedOn`, `signedOnEarliest`, `signedOnLatest`. */
export function storedDateNames(name: string): StoredDateNames {
  return { text: name, earliest: `${name}Earliest`, latest: `${name}Latest` };
}
