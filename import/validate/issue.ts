/** A fault at one place in a file. */
export interface Issue {
  readonly file: string;
  /** Counted from 1; the header is line 1. */
  readonly line: number;
  /** The number of the column, counted from 1. */
  readonly column: number;
  readonly rule: string;
  readonly message: string;
}

/** A fault as one line: `file:line:column rule message`. */
export function describeIssue(fault: Issue): string {
  return `${fault.file}:${fault.line}:${fault.column} ${fault.rule} ${fault.message}`;
}
