/** A Cypher text with its parameters. */
export interface Statement {
  readonly text: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Whether the transaction of a write fails unless the statement returns a row. */
  readonly mustMatch?: boolean;
}
