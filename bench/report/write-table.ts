/** Returns a Markdown table. The first `texts` columns are aligned to the left, all others to the right. */
export function writeTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  texts: number,
): string {
  const rule = head.map((_, at) => (at < texts ? '---' : '--:'));
  return [head, rule, ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}
