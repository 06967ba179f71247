import type { QueryState } from '../api/use-query.ts';

/** Shows the sentences in which the server limits what an answer means. */
export function Notices({ state: { notices = [] } }: { readonly state: QueryState<unknown> }) {
  if (notices.length === 0) return null;
  return (
    <ul class="notices" aria-label="Notices">
      {notices.map((notice) => (
        <li key={notice}>{notice}</li>
      ))}
    </ul>
  );
}
