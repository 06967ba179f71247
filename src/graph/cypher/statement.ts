/** A Cypher text with its parameters. */
export interface Statement {
  readonly text: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Whether a write fails and is rolled back if the statement returns no row. */
  readonly mustMatch?: boolean;
}
