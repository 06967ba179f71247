import type { IncomingHttpHeaders } from 'node:http';
import {
  context,
  propagation,
  SpanKind,
  SpanStatusCode,
  trace,
  type Span,
} from '@opentelemetry/api';
import type { FinishedRequest } from './observation.ts';

// Without an SDK in the process, the API does nothing.
const tracer = trace.getTracer('gaiko');

/** Starts the span of an operation, as a child of the active span or of the span in the headers of the request. */
export function startOperationSpan(name: string, headers: IncomingHttpHeaders): Span {
  const active = context.active();
  const parent = trace.getSpan(active) ? active : propagation.extract(active, headers);
  return tracer.startSpan(name, { kind: SpanKind.SERVER }, parent);
}

/** Ends the span of an operation with its details. */
export function endOperationSpan(span: Span, finished: FinishedRequest): void {
  if (finished.operation) span.updateName(nameOf(finished));
  span.setAttributes({
    'graphql.operation.name': finished.operation?.name ?? '',
    'gaiko.operation.hash': finished.operation?.hash ?? '',
    'gaiko.request.id': finished.requestId,
    'gaiko.cost': finished.cost,
    'gaiko.statements': finished.statements,
    'gaiko.code': finished.code,
    'http.response.status_code': finished.status,
  });
  if (finished.code !== 'OK')
    span.setStatus({ code: SpanStatusCode.ERROR, message: finished.code });
  span.end();
}

/** Returns the name of an operation, or the path of an export. */
function nameOf({ route, operation }: FinishedRequest): string {
  const name = operation?.name ?? '';
  return route === '/graphql' ? `query ${name}`.trimEnd() : name;
}

/** Starts the span of a statement as a child of the span of its operation. */
export function startStatementSpan(text: string, parent: Span | null): Span {
  const within = parent ? trace.setSpan(context.active(), parent) : context.active();
  const attributes = { 'db.system.name': 'neo4j', 'db.query.text': text };
  return tracer.startSpan('neo4j read', { kind: SpanKind.CLIENT, attributes }, within);
}

/** Ends the span of a statement. `error` is the error of a failed statement. */
export function endStatementSpan(span: Span, error?: unknown): void {
  if (error !== undefined) {
    // The message of an error can contain values.
    const message = error instanceof Error ? error.name : 'Error';
    span.setStatus({ code: SpanStatusCode.ERROR, message });
  }
  span.end();
}
