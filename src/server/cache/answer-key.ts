import { hash } from 'node:crypto';
import {
  getOperationAST,
  getVariableValues,
  print,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';

/** A validated request for an answer. */
export interface KeyedRequest {
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly accept: string;
}

/**
 * Returns a function that returns the key of an answer: its document without insignificant characters, its operation,
 * its coerced variables and the accepted types. Settings are the same for all answers of a process. The key is null if
 * the variables are invalid, or if a scalar coerces them to values that JSON cannot represent.
 */
export function defineAnswerKeys(schema: GraphQLSchema): (request: KeyedRequest) => string | null {
  // Yoga parses equal texts once, so that they share a document.
  const printed = new WeakMap<DocumentNode, string>();
  return ({ document, operationName, variables, accept }) => {
    const operation = getOperationAST(document, operationName);
    if (!operation) return null;
    const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
    if (!coerced || !isPlain(coerced)) return null;
    const text = printed.get(document) ?? print(document);
    printed.set(document, text);
    const parts = [accept, operation.name?.value ?? '', JSON.stringify(coerced), text];
    return hash('sha256', parts.join('\n'), 'base64url');
  };
}

/** The bytes of a request for an answer that determine the answer. */
export interface RequestBytes {
  readonly method: string;
  readonly url: string;
  readonly contentType: string;
  readonly accept: string;
  readonly body: Buffer;
}

/** Returns the key of a request. Requests with the same bytes have the same answer. */
export function toRequestKey({ method, url, contentType, accept, body }: RequestBytes): string {
  const head = `${method} ${url}\n${contentType}\n${accept}\n`;
  return hash('sha256', head + body.toString('latin1'), 'base64url');
}

function isPlain(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || value === null) return typeof value !== 'bigint';
  const prototype: unknown = Object.getPrototypeOf(value);
  const isKnown = prototype === null || prototype === Object.prototype || Array.isArray(value);
  return isKnown && Object.values(value).every(isPlain);
}
