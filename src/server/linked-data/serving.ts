import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import type { Mapping } from '../../linked-data/mapping.ts';
import type { LinkedData } from '../../linked-data/resource.ts';
import type { ResourceName } from '../../linked-data/resource-path.ts';
import type { Graph } from '../../neo4j/graph.ts';
import type { Config } from '../../process/read-config.ts';
import { startDeadline } from '../execute/deadline.ts';
import { limitStatements } from '../execute/limit-statements.ts';
import type { ListenerContext } from '../execute/listener-context.ts';
import type { OperationLanes } from '../execute/operation-lanes.ts';
import { requireData, type ReadDataState } from '../execute/require-data.ts';
import type { Call } from '../execute/run-operation.ts';

/** The parts of a server that linked data needs. */
export interface LinkedDataServing {
  readonly linkedData: LinkedData<Call>;
  readonly graph: Graph;
  readonly config: Pick<Config, 'publicUrl' | 'timeoutMs'>;
  /** Runs a request when the limits of concurrent operations admit the request. */
  readonly admit: OperationLanes;
  /** Returns the state of the data. Requests for incomplete data are rejected. Default: the data is complete. */
  readonly readState?: ReadDataState;
  /** Whether the server has pages for people. */
  readonly hasPages: boolean;
  /** The version of the server. */
  readonly version: string;
  /** Called with the code of the error if a request is rejected. */
  readonly onError: (code: string) => void;
  readonly log: Logger;
}

/** A request for linked data. */
export interface Asked {
  readonly request: Request;
  readonly context: ListenerContext;
  readonly mapping: Mapping;
  /** The path of the request. */
  readonly path: string;
  readonly url: URL;
}

/** Runs `work` within the deadline of an operation, and returns the result. Waits until an operation of `cost` is admitted. */
export async function readGraph<Result>(
  { graph, config, admit, readState }: LinkedDataServing,
  { request, context }: Asked,
  { cost, work }: { readonly cost: number; readonly work: (call: Call) => Promise<Result> },
): Promise<Result> {
  await requireData(readState);
  const { timeoutMs, publicUrl } = config;
  const deadline = startDeadline(timeoutMs, request.signal);
  const { signal } = deadline;
  const call = { graph: limitStatements(graph), signal, timeoutMs, publicUrl };
  try {
    const { client } = context;
    return await deadline.bound(admit(() => work(call), { signal, client, cost }));
  } catch (error) {
    deadline.cancel();
    throw error;
  } finally {
    deadline.clear();
  }
}

/** Creates the error for an address that no resource can have. */
export function noAddress({ kinds }: LinkedData<Call>): GraphQLError {
  return notFound(
    `No resource has this address. Use /id/{kind}/{key}, such as /id/fact/{id}, with one of the kinds ${kinds.join(', ')}.`,
  );
}

/** Creates the error for a resource that does not exist. */
export function noResource({ kind, key }: ResourceName): GraphQLError {
  return notFound(
    `No ${kind} has the key ${JSON.stringify(key)}. Keys are case-sensitive. To find the URI of a resource, search for its name at /explore/search.`,
  );
}

function notFound(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'NOT_FOUND', http: { status: 404 } } });
}
