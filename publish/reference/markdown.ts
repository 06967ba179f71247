/** Returns a table in Markdown. */
export function table(
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string {
  const lines = [head, head.map(() => '---'), ...rows];
  return lines.map((cells) => `| ${cells.map(escapeCell).join(' | ')} |`).join('\n');
}

function escapeCell(cell: string | number): string {
  return String(cell).replaceAll('|', '\\|').replaceAll(/\s+/g, ' ');
}

/** Returns Markdown that shows a name as code. */
export function code(name: string | number): string {
  return `\`${name}\``;
}
