import type { LoadedPages } from './use-more-pages.ts';

interface Props {
  readonly pages: LoadedPages<unknown>;
  /** The number of entries on all pages. */
  readonly total: number;
  /** What the entries are, such as "treaties". */
  readonly name: string;
}

/** A button that loads the next page. Says how many entries are shown. */
export function MoreButton({ pages, total, name }: Props) {
  const { edges, hasMore, isLoading, error, loadMore } = pages;
  return (
    <>
      <p class="more">
        <span role="status">
          {isLoading ? 'Loading …' : hasMore ? `${edges.length} of ${total} shown` : ''}
        </span>{' '}
        {hasMore && (
          <button type="button" onClick={loadMore} aria-label={`Show more: ${name}`}>
            Show more
          </button>
        )}
      </p>
      {error && (
        <p class="error" role="alert">
          {error}
        </p>
      )}
    </>
  );
}
