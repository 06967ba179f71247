/** One row of a table: its cells by column. */
export type Cells = Readonly<Record<string, string>>;
