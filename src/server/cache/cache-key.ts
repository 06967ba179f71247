import { hash } from 'node:crypto';
import {
  getOperationAST,
  getVariableValues,
  print,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';

interface OperationRequest {
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly accept: string;
}

/**
 * Returns a function that computes the cache key of an operation. The key contains the printed document, the operation
 * name, the coerced variables and the Accept header. It is null if the variables are invalid, or if JSON cannot represent
 * a coerced variable.
 */
export function defineCacheKeys(
  schema: GraphQLSchema,
): (request: OperationRequest) => string | null {
  // Yoga caches parsed documents, so requests with the same text share a document.
  const printed = new WeakMap<DocumentNode, string>();
  return ({ document, operationName, variables, accept }) => {
    const operation = getOperationAST(document, operationName);
    if (!operation) return null;
    const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
    if (!coerced || !isJson(coerced)) return null;
    const text = printed.get(document) ?? print(document);
    printed.set(document, text);
    const parts = [accept, operation.name?.value ?? '', JSON.stringify(coerced), text];
    return hash('sha256', parts.join('\n'), 'base64url');
  };
}

interface RequestParts {
  readonly method: string;
  readonly url: string;
  readonly contentType: string;
  readonly accept: string;
  readonly body: Buffer;
}

/** Returns the key of a request. Requests with the same key have the same response. */
export function toRequestKey({ method, url, contentType, accept, body }: RequestParts): string {
  const head = `${method} ${url}\n${contentType}\n${accept}\n`;
  return hash('sha256', head + body.toString('latin1'), 'base64url');
}

/** Returns whether JSON.stringify represents a value without loss. */
function isJson(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || value === null) return typeof value !== 'bigint';
  const prototype: unknown = Object.getPrototypeOf(value);
  const isKnown = prototype === null || prototype === Object.prototype || Array.isArray(value);
  return isKnown && Object.values(value).every(isJson);
}
