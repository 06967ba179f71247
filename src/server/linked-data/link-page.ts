import { parseResource } from '../../linked-data/resource-path.ts';
import { alternatesOf } from './addresses.ts';

/** A page for people. */
interface Page {
  readonly path: string;
  /** The base URL of the server. */
  readonly base: string;
  /** The kinds of resources. */
  readonly kinds: readonly string[];
}

/** Adds a Link header that names the documents about the resource of a page. Pages without a resource have no header. */
export function linkPage(response: Response, { path, base, kinds }: Page): Response {
  const [, text = ''] = /^\/explore\/(?:entity\/)?([a-z]+\/[^/]+)$/.exec(path) ?? [];
  const name = parseResource(text, false);
  if (name && kinds.includes(name.kind))
    response.headers.set('link', alternatesOf(base, name).join(', '));
  return response;
}
