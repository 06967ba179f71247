import { readFileSync } from 'node:fs';

/** The question of docs/data-sets.md that is worth asking of a data set. */
export function dataSetQuery(id: string): string {
  return readBlock('graphql', id);
}

/** The same in Cypher, where the page tells it. */
export function dataSetStatement(id: string): string {
  return readBlock('cypher', id);
}

function readBlock(language: string, id: string): string {
  const page = readFileSync('docs/data-sets.md', 'utf8');
  const block = new RegExp(`\`\`\`${language} ${id}\\n(.*?)\`\`\``, 's').exec(page)?.[1];
  if (block === undefined) throw new Error(`docs/data-sets.md asks nothing of ${id}`);
  return block;
}
