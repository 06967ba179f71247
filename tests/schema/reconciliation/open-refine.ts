import type { z } from 'zod';
import { MANIFEST, RESULTS, type Manifest, type Results } from './response-shapes.ts';

/** A query of a batch, as OpenRefine 3.8 writes it. */
export interface RefineQuery {
  readonly query?: string;
  readonly type?: string;
  readonly type_strict?: 'should';
  readonly limit?: number;
  readonly properties?: readonly { readonly pid: string; readonly v: unknown }[];
}

/** A client that sends the requests of OpenRefine 3.8. */
export interface Refine {
  /** Returns the service manifest. */
  manifest(): Promise<Manifest>;
  /** Sends a batch of queries as a form, and returns the candidates for each query. */
  reconcile(queries: Readonly<Record<string, RefineQuery>>): Promise<Results>;
  /** Sends a form with the given fields. */
  post(fields: Readonly<Record<string, string>>): Promise<Response>;
  get(path: string): Promise<Response>;
  /** Parses a JSON response. Fails if the status is not 200 or the response does not have the given shape. */
  read<Type extends z.ZodType>(type: Type, response: Response): Promise<z.output<Type>>;
}

/** Opens a client for the service of a server. */
export function openRefine(url: string): Refine {
  const service = `${url}/reconcile`;
  const post: Refine['post'] = (fields) =>
    fetch(service, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded; charset=UTF-8',
        'user-agent': 'OpenRefine/3.8.7',
        accept: '*/*',
      },
      body: new URLSearchParams(fields).toString(),
    });
  const get: Refine['get'] = (path) => fetch(`${service}${path}`);
  const read: Refine['read'] = async (type, response) => {
    const text = await response.text();
    expect([response.status, response.status === 200 ? '' : text]).toEqual([200, '']);
    return type.parse(JSON.parse(text));
  };
  return {
    manifest: async () => read(MANIFEST, await get('')),
    reconcile: async (queries) => read(RESULTS, await post({ queries: JSON.stringify(queries) })),
    ...{ post, get, read },
  };
}
