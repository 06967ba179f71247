import type { LoadedPages } from './use-more-pages.ts';

interface Props {
  readonly pages: LoadedPages<unknown>;
  /** The number of entries on all pages. */
  readonly total: number;
  /** The name of the entries, such as "treaties". */
  readonly name: string;
}

/** Shows the number of loaded entries, and a button that loads the next page. */
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
