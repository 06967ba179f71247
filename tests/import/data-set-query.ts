import { readFileSync } from 'node:fs';

/** The question of docs/data-sets.md that is worth asking of a data set. */
export function dataSetQuery(id: string): string {
  const page = readFileSync('docs/data-sets.md', 'utf8');
  const query = new RegExp(`\`\`\`graphql ${id}\\n(.*?)\`\`\``, 's').exec(page)?.[1];
  if (query === undefined) throw new Error(`docs/data-sets.md asks no question of ${id}`);
  return query;
}
