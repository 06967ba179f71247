import type { QueryState } from '../api/use-query.ts';

/** Shows the notices of the server, which limit the meaning of an answer. */
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
