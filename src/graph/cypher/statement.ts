/** A Cypher text with its parameters: all that a database needs to run it, and nothing that it may not print. */
export interface Statement {
  readonly text: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Whether the transaction of a write fails unless the statement returns a row. */
  readonly mustMatch?: boolean;
}
