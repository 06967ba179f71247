/** An issue at a position in a file. */
export interface Issue {
  readonly file: string;
  /** The line number, counted from 1; the header is line 1. */
  readonly line: number;
  /** The number of the column, counted from 1. */
  readonly column: number;
  readonly rule: string;
  readonly message: string;
}

/** Formats an issue as one line: `file:line:column rule message`. */
export function describeIssue(issue: Issue): string {
  return `${issue.file}:${issue.line}:${issue.column} ${issue.rule} ${issue.message}`;
}
