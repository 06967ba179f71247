import { readFileSync } from 'node:fs';

/** Returns the example query of a data set in docs/data-sets.md. */
export function dataSetQuery(id: string): string {
  return readBlock('graphql', id);
}

/** Returns the example query in Cypher, for data sets that have one. */
export function dataSetStatement(id: string): string {
  return readBlock('cypher', id);
}

function readBlock(language: string, id: string): string {
  const page = readFileSync('docs/data-sets.md', 'utf8');
  const block = new RegExp(`\`\`\`${language} ${id}\\n(.*?)\`\`\``, 's').exec(page)?.[1];
  if (block === undefined) throw new Error(`docs/data-sets.md has no example query for ${id}`);
  return block;
}
