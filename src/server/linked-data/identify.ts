import { parseResource } from '../../linked-data/resource-path.ts';
import type { Call } from '../execute/run-operation.ts';
import { alternatesOf, documentUrl, pageUrl, toSearch } from './addresses.ts';
import { ALL_RDF_TYPES, RDF_TYPES } from './forms.ts';
import { negotiate } from './negotiate.ts';
import { PRIVATE } from './send-document.ts';
import { noAddress, noResource, readGraph, type Asked, type LinkedDataServing } from './serving.ts';

const HTML = 'text/html';

/**
 * Answers a request for the URI of a resource with the status 303 and the URL of a document about the resource, in the form
 * that the client prefers. Throws a GraphQLError if the resource does not exist or the client accepts no form.
 */
export async function identify(serving: LinkedDataServing, asked: Asked): Promise<Response> {
  const { linkedData, hasPages, config } = serving;
  const { request, mapping, url } = asked;
  const name = parseResource(asked.path.slice('/id/'.length), false);
  if (!name || !linkedData.kinds.includes(name.kind)) throw noAddress(linkedData);
  const type = negotiate(request, [...ALL_RDF_TYPES, ...(hasPages ? ([HTML] as const) : [])]);
  const work = (call: Call) => linkedData.has(name, url.searchParams, call);
  if (!(await readGraph(serving, asked, { cost: 1, work }))) throw noResource(name);
  const { base } = mapping;
  const search = toSearch(url.searchParams);
  const location =
    type === HTML
      ? `${pageUrl(base, name)}${toSearch(pageParameters(url.searchParams))}`
      : `${documentUrl(base, name, RDF_TYPES[type])}${search}`;
  const headers = {
    location,
    vary: 'Accept',
    link: alternatesOf(base, name, search).join(', '),
    'cache-control': config.publicUrl === null ? PRIVATE : SHARED,
  };
  return new Response(null, { status: 303, headers });
}

const SHARED = 'public, max-age=0, s-maxage=60, must-revalidate';

/** Returns the parameters that pages for people support. */
function pageParameters(parameters: URLSearchParams): URLSearchParams {
  const asOf = parameters.get('asOf');
  return new URLSearchParams(asOf === null ? {} : { asOf });
}
