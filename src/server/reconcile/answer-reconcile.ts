import { ToolFailure, type RunOperation } from '../../assistants/tool.ts';
import type { Concept, ReconciliationService } from '../../reconciliation/service.ts';
import { runGraphql, type AnswerGraphql } from '../mcp/run-graphql.ts';
import { refuse } from '../refusal.ts';
import { pathOf } from '../path-of.ts';
import { BadRequest } from './bad-request.ts';
import { allProperties, proposeProperties, suggestConcepts } from './concepts.ts';
import { ROOT, writeManifest } from './manifest.ts';
import { readBatch, readCursor, readExtension } from './protocol.ts';
import { readParameters } from './read-parameters.ts';
import { CARD_HEADERS, writeCard, writeConcept, writeFlyout } from './write-card.ts';

/** The data and functions of the reconciliation endpoint. */
export interface ReconcileEndpoint {
  readonly service: ReconciliationService;
  readonly version: string;
  /** The address of the server for clients, without a trailing slash. */
  readonly publicUrl: string;
  readonly answerGraphql: AnswerGraphql;
  /** The server calls this function with the code and the error of each failed request. */
  readonly onFailure: (code: string, error: unknown) => void;
}

/** A request to the endpoint, with the parameters of the address or the form, and the function that runs operations. */
interface Asked {
  readonly endpoint: ReconcileEndpoint;
  readonly parameters: URLSearchParams;
  readonly run: RunOperation;
}

/**
 * Answers a request to the reconciliation service: the manifest, queries, values of properties, suggestions, and previews.
 * Returns null if the path does not exist. The operations run in the same way as requests to `/graphql`.
 */
export async function answerReconcile(
  request: Request,
  endpoint: ReconcileEndpoint,
): Promise<Response | null> {
  const path = pathOf(request.url).slice(ROOT.length);
  const route = Object.hasOwn(ROUTES, path) ? ROUTES[path] : undefined;
  if (!route) return null;
  try {
    const parameters = await readParameters(request, path === '' ? ['GET', 'POST'] : ['GET']);
    const run = runGraphql(endpoint.answerGraphql, request.signal);
    return await route({ endpoint, parameters, run });
  } catch (error) {
    return refuseFailed(error, endpoint);
  }
}

type Route = (asked: Asked) => Promise<Response> | Response;

const ROUTES: Readonly<Partial<Record<string, Route>>> = {
  '': answerRoot,
  '/preview': preview,
  '/view': view,
  '/properties': propose,
  '/suggest/entity': suggestEntities,
  '/suggest/type': ({ endpoint, parameters }) => suggest(endpoint.service.types, parameters),
  '/suggest/property': ({ endpoint, parameters }) =>
    suggest(allProperties(endpoint.service), parameters),
  '/flyout/entity': flyout,
  '/flyout/type': ({ endpoint, parameters }) => describe(endpoint.service.types, parameters),
  '/flyout/property': ({ endpoint, parameters }) =>
    describe(allProperties(endpoint.service), parameters),
};

async function answerRoot({ endpoint, parameters, run }: Asked): Promise<Response> {
  const { service, publicUrl, version } = endpoint;
  const queries = parameters.get('queries');
  const extend = parameters.get('extend');
  if (queries !== null && extend !== null) {
    throw new BadRequest('Send either the parameter queries or the parameter extend, not both.');
  }
  if (extend !== null) return answer(await service.extend(readExtension(extend, service), run));
  if (queries === null) return answer(writeManifest(service, publicUrl, version));
  const batch = readBatch(queries, service);
  const results = batch.size === 0 ? [] : await service.reconcile([...batch.values()], run);
  return answer(
    Object.fromEntries([...batch.keys()].map((id, at) => [id, { result: results[at] ?? [] }])),
  );
}

async function preview({ endpoint, parameters, run }: Asked): Promise<Response> {
  const id = requireParameter(parameters, 'id');
  const card = await endpoint.service.describe(id, run);
  if (!card) throw noEntity(id);
  const viewUrl = `${endpoint.publicUrl}${endpoint.service.pathOf(id) ?? ''}`;
  return new Response(writeCard(card, viewUrl), { headers: CARD_HEADERS });
}

function view({ endpoint, parameters }: Asked): Response {
  const id = requireParameter(parameters, 'id');
  const path = endpoint.service.pathOf(id);
  if (path === null) throw noEntity(id);
  return new Response(null, { status: 302, headers: { location: endpoint.publicUrl + path } });
}

function propose({ endpoint, parameters }: Asked): Response {
  const type = parameters.get('type');
  const limit = parameters.get('limit');
  if (limit !== null && !/^[1-9]\d{0,3}$/.test(limit)) {
    throw new BadRequest('The parameter limit must be a whole number from 1 to 9999.');
  }
  const { service } = endpoint;
  if (type !== null && type !== '' && !service.types.some(({ id }) => id === type)) {
    const known = service.types.map(({ id }) => id).join(', ');
    throw new BadRequest(`There is no type ${quote(type)}. Types: ${known}.`);
  }
  const count = limit === null ? null : Number(limit);
  return answer(proposeProperties(service, type === '' ? null : type, count));
}

async function suggestEntities({ endpoint, parameters, run }: Asked): Promise<Response> {
  const prefix = requireParameter(parameters, 'prefix');
  const skip = readCursor(parameters.get('cursor'));
  const types = parameters.getAll('type').filter((type) => type !== '');
  return answer({ result: await endpoint.service.suggest({ prefix, skip, types }, run) });
}

function suggest(concepts: readonly Concept[], parameters: URLSearchParams): Response {
  const prefix = requireParameter(parameters, 'prefix');
  const skip = readCursor(parameters.get('cursor'));
  return answer({ result: suggestConcepts(concepts, prefix, skip) });
}

async function flyout({ endpoint, parameters, run }: Asked): Promise<Response> {
  const id = requireParameter(parameters, 'id');
  const card = await endpoint.service.describe(id, run);
  if (!card) throw noEntity(id);
  return answer({ id, html: writeFlyout(card) });
}

function describe(concepts: readonly Concept[], parameters: URLSearchParams): Response {
  const id = requireParameter(parameters, 'id');
  const concept = concepts.find((each) => each.id === id);
  if (!concept) throw noEntity(id);
  return answer({ id, html: writeConcept(concept) });
}

function requireParameter(parameters: URLSearchParams, name: string): string {
  const value = parameters.get(name);
  if (value !== null) return value;
  throw new BadRequest(`The parameter ${name} is missing.`);
}

function noEntity(id: string): BadRequest {
  return new BadRequest(
    `The id ${quote(id)} is unknown. Use an id from a response, such as country/JPN.`,
    404,
  );
}

function quote(text: string): string {
  return JSON.stringify(text.slice(0, MAX_REPEATED));
}

/** The maximum number of characters that a message quotes from the request. */
const MAX_REPEATED = 60;

function answer(content: object): Response {
  return new Response(JSON.stringify(content), {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
    },
  });
}

function refuseFailed(error: unknown, { onFailure }: ReconcileEndpoint): Response {
  if (error instanceof BadRequest) {
    const { status, message } = error;
    const code = CODES[status] ?? 'BAD_USER_INPUT';
    onFailure(code, error);
    return refuse(status, { code, message }, status === 405 ? { allow: 'GET, HEAD, POST' } : {});
  }
  const failure = error instanceof ToolFailure ? error : INTERNAL;
  onFailure(failure.code, error);
  const status = STATUS[failure.code] ?? 400;
  return refuse(status, failure, status === 503 ? { 'retry-after': '2' } : {});
}

const CODES: Readonly<Partial<Record<number, string>>> = {
  404: 'NOT_FOUND',
  413: 'QUERY_TOO_LARGE',
};

const STATUS: Readonly<Partial<Record<string, number>>> = {
  SERVICE_UNAVAILABLE: 503,
  IMPORTING: 503,
  TIMEOUT: 503,
  INTERNAL_SERVER_ERROR: 500,
};

const INTERNAL = new ToolFailure(
  'INTERNAL_SERVER_ERROR',
  'Internal server error. The server has logged it. Try again.',
);
