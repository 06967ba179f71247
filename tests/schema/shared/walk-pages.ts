import type { Api } from '../open-api.ts';
import { writePageQuery, type ConnectionField } from './connection-fields.ts';

/** A connection as a client requests it: the field, its parent node, and the arguments other than those of the page. */
export interface Asked {
  readonly field: ConnectionField;
  /** The global id of the parent node. Root fields ignore it. */
  readonly parent: string;
  readonly choices: Readonly<Record<string, unknown>>;
}

/** A page of a connection. */
export interface Page {
  readonly totalCount: number;
  readonly edges: readonly {
    readonly cursor: string;
    readonly factId?: string;
    readonly node: { readonly id: string };
  }[];
  readonly nodes: readonly { readonly id: string }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

/** Reads a page. */
export async function readPage(
  api: Api,
  { field, parent, choices }: Asked,
  page: Readonly<Record<string, unknown>>,
): Promise<Page> {
  const variables = { id: parent, ...choices, ...page };
  const data = await api.ask<{ readonly page?: Page; readonly at?: { readonly page: Page } }>(
    writePageQuery(field),
    variables,
  );
  const read = data.page ?? data.at?.page;
  if (!read) throw new Error(`${field.on}.${field.name} gives no page`);
  return read;
}

/** The maximum number of rows on a page. */
const MAX_ROWS = 1_000;

/** Reads all rows in pages of the maximum size and returns them as one page. */
export async function readWhole(api: Api, asked: Asked): Promise<Page> {
  const pages = [await readPage(api, asked, { first: MAX_ROWS })];
  for (let last = pages.at(-1); last?.pageInfo.hasNextPage; last = pages.at(-1)) {
    const after = last.pageInfo.endCursor;
    pages.push(await readPage(api, asked, { first: MAX_ROWS, after }));
  }
  const [first, last] = [pages[0], pages.at(-1)];
  if (!first || !last) throw new Error(`${asked.field.name} has no page`);
  return {
    totalCount: first.totalCount,
    edges: pages.flatMap(({ edges }) => edges),
    nodes: pages.flatMap(({ nodes }) => nodes),
    pageInfo: { ...last.pageInfo, hasPreviousPage: first.pageInfo.hasPreviousPage },
  };
}

/** Returns the ids of the facts on a page, or of its nodes if the rows are not facts. */
export function rowsOf(page: Page): readonly string[] {
  return page.edges.map((edge) => edge.factId ?? edge.node.id);
}

/** The direction in which pages are read. */
export type Way = 'forwards' | 'backwards';

/**
 * Reads all pages in one direction, in sizes from `sizeOf`, and returns the rows in the order of the connection. Calls `between` with the rows of each page except the last.
 */
export async function walkPages(
  api: Api,
  asked: Asked,
  walk: {
    readonly way: Way;
    readonly sizeOf: (at: number) => number;
    readonly check?: (page: Page, at: number) => void;
    readonly between?: (page: Page) => Promise<void>;
  },
): Promise<readonly string[]> {
  const isForward = walk.way === 'forwards';
  const pages: (readonly string[])[] = [];
  for (let cursor: string | null = null, at = 0; ; at += 1) {
    const size = Math.min(MAX_ROWS, walk.sizeOf(at));
    const page: Page = await readPage(
      api,
      asked,
      isForward ? { first: size, after: cursor } : { last: size, before: cursor },
    );
    expect(page.edges.length).toBeLessThanOrEqual(size);
    walk.check?.(page, at);
    pages.push(rowsOf(page));
    if (!(isForward ? page.pageInfo.hasNextPage : page.pageInfo.hasPreviousPage)) break;
    expect(page.edges.length).toBe(size);
    cursor = isForward ? page.pageInfo.endCursor : page.pageInfo.startCursor;
    await walk.between?.(page);
  }
  return (isForward ? pages : pages.toReversed()).flat();
}
