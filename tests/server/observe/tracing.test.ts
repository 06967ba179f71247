import { setTimeout as wait } from 'node:timers/promises';
import { propagation, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
  type ReadableSpan,
} from '@opentelemetry/sdk-trace-base';
import { makeServer, STUB_GRAPH } from '../made-up-server.ts';

describe('spans of OpenTelemetry', () => {
  const exporter = new InMemorySpanExporter();
  const graph: typeof STUB_GRAPH = {
    ...STUB_GRAPH,
    read: (statement, limits) =>
      isFailing
        ? Promise.reject(new TypeError('the secret 1905-09-05'))
        : STUB_GRAPH.read(statement, limits),
  };
  let isFailing = false;
  const server = makeServer({}, { graph });
  let url = '';
  beforeAll(async () => {
    const spanProcessors = [new SimpleSpanProcessor(exporter)];
    trace.setGlobalTracerProvider(new BasicTracerProvider({ spanProcessors }));
    propagation.setGlobalPropagator(new W3CTraceContextPropagator());
    ({ url } = await server.listen());
  });
  afterAll(async () => {
    await server.stop();
    trace.disable();
    propagation.disable();
  });
  beforeEach(() => {
    isFailing = false;
    exporter.reset();
  });

  const spansOf = async (
    body: object,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<readonly ReadableSpan[]> => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    await response.text();
    await wait(50);
    return exporter.getFinishedSpans();
  };

  it('describe an operation and its statement as its child', async () => {
    const [statement, operation] = await spansOf({ query: 'query Stored { stored }' });
    expect(operation).toMatchObject({ name: 'query Stored', kind: SpanKind.SERVER });
    expect(operation?.parentSpanContext).toBeUndefined();
    expect(operation?.attributes).toMatchObject({
      'graphql.operation.name': 'Stored',
      'gaiko.statements': 1,
      'gaiko.code': 'OK',
      'http.response.status_code': 200,
    });
    expect(statement).toMatchObject({ name: 'neo4j read', kind: SpanKind.CLIENT });
    expect(statement?.parentSpanContext?.spanId).toBe(operation?.spanContext().spanId);
    expect(statement?.spanContext().traceId).toBe(operation?.spanContext().traceId);
    expect(statement?.attributes).toEqual({
      'db.system.name': 'neo4j',
      'db.query.text': 'RETURN $n',
    });
  });

  it('continue the trace in the header of a request', async () => {
    const [traceId, spanId] = ['0af7651916cd43dd8448eb211c80319c', 'b7ad6b7169203331'];
    const traceparent = `00-${traceId}-${spanId}-01`;
    const [statement, operation] = await spansOf({ query: '{ stored }' }, { traceparent });
    expect(operation?.name).toBe('query');
    expect(operation?.parentSpanContext).toMatchObject({ traceId, spanId });
    expect(statement?.spanContext().traceId).toBe(traceId);
  });

  it('contain no variable values', async () => {
    const spans = await spansOf({
      query: 'query Echo($day: Day) { stored echo(day: $day) }',
      variables: { day: '1905-09-05' },
    });
    expect(spans).toHaveLength(2);
    expect(JSON.stringify(spans.map(({ name, attributes }) => [name, attributes]))).not.toContain(
      '1905',
    );
  });

  it('contain the code of an error, and the name of the error of a statement', async () => {
    isFailing = true;
    const [statement, operation] = await spansOf({ query: '{ stored }' });
    expect(statement?.status).toEqual({ code: SpanStatusCode.ERROR, message: 'TypeError' });
    expect(operation?.status).toEqual({
      code: SpanStatusCode.ERROR,
      message: 'INTERNAL_SERVER_ERROR',
    });
  });

  it('do not exist for other routes', async () => {
    await (await fetch(`${url}/health`)).text();
    await wait(50);
    expect(exporter.getFinishedSpans()).toEqual([]);
  });
});
