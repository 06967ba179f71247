import { useState } from 'preact/hooks';

/** A page of a connection. */
export interface Page<Edge> {
  readonly edges: readonly Edge[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** The edges of the pages that are loaded, and a function that loads the next page. */
export interface LoadedPages<Edge> {
  readonly edges: readonly Edge[];
  readonly hasMore: boolean;
  readonly isLoading: boolean;
  readonly error: string | null;
  readonly loadMore: () => void;
}

interface Extra<Edge> {
  readonly first: Page<Edge>;
  readonly pages: readonly Page<Edge>[];
  readonly isLoading: boolean;
  readonly error: string | null;
}

/** Returns the edges of a first page and of the loaded next pages. A new first page discards the next pages. */
export function useMorePages<Edge>(
  first: Page<Edge>,
  load: (after: string) => Promise<Page<Edge> | null | undefined>,
): LoadedPages<Edge> {
  const start: Extra<Edge> = { first, pages: [], isLoading: false, error: null };
  const [state, setState] = useState(start);
  const current = state.first === first ? state : start;
  const { pageInfo } = current.pages.at(-1) ?? first;
  const change = (next: Partial<Extra<Edge>>) => {
    setState((now) => (now.first === first || next.isLoading ? { ...current, ...next } : now));
  };
  const loadMore = () => {
    if (pageInfo.endCursor === null || current.isLoading) return;
    change({ isLoading: true, error: null });
    load(pageInfo.endCursor).then(
      (page) => {
        change({ pages: page ? [...current.pages, page] : current.pages, isLoading: false });
      },
      (error: unknown) => {
        change({ isLoading: false, error: String(error) });
      },
    );
  };
  return {
    edges: [first, ...current.pages].flatMap((page) => page.edges),
    hasMore: pageInfo.hasNextPage,
    isLoading: current.isLoading,
    error: current.error,
    loadMore,
  };
}
