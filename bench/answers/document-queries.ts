import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { examples } from '../../schema/examples.ts';

/** A query from the documentation or from a tab of GraphiQL. */
export interface ShownQuery {
  readonly from: string;
  readonly query: string;
}

const BLOCK = /```graphql[^\n]*\n(.*?)```/gs;

/** Returns the queries in the tabs of GraphiQL and in all GraphQL blocks of the README and the pages in `docs`. */
export function readShownQueries(): readonly ShownQuery[] {
  const pages = readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => join('docs', name));
  return [
    ...examples.map(({ name, query }) => ({ from: `example ${name}`, query })),
    ...['README.md', ...pages].flatMap(readBlocks),
  ];
}

function readBlocks(path: string): readonly ShownQuery[] {
  return [...readFileSync(path, 'utf8').matchAll(BLOCK)].map(([, query = ''], at) => ({
    from: `${path} ${at + 1}`,
    query,
  }));
}
