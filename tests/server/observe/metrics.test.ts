import { connect } from 'node:net';
import { makeServer } from '../made-up-server.ts';

const DATABASE = { isAvailable: () => false, countConnections: () => ({ inUse: 2, idle: 3 }) };

async function serving<Result>(
  settings: Readonly<Record<string, string>>,
  work: (url: string) => Promise<Result>,
): Promise<Result> {
  const server = makeServer(settings, { database: DATABASE });
  const { url } = await server.listen();
  try {
    return await work(url);
  } finally {
    await server.stop();
  }
}

const ask = async (url: string, query: string): Promise<void> => {
  await (await fetch(`${url}/graphql?query=${encodeURIComponent(query)}`)).text();
};

describe('/metrics', () => {
  it('counts operations, codes, durations, connections and the delay of the event loop', async () => {
    const text = await serving({}, async (url) => {
      await ask(url, 'query A { stored }');
      await ask(url, 'query B { refused }');
      await fetch(`${url}/elsewhere`);
      const response = await fetch(`${url}/metrics`);
      expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
      return response.text();
    });
    for (const line of [
      'gaiko_operations_total{code="OK",cached="false"} 1',
      'gaiko_operations_total{code="UNKNOWN_COUNTRY",cached="false"} 1',
      'gaiko_operation_duration_seconds_count 2',
      'gaiko_operation_cost_sum 2',
      'gaiko_operation_statements_sum 1',
      'gaiko_http_requests_total{route="other",status="404"} 1',
      'gaiko_http_requests_running 1',
      'gaiko_database_available 0',
      'gaiko_database_connections{state="in_use"} 2',
      'gaiko_import_running 0',
    ])
      expect(text).toContain(`${line}\n`);
    expect(text).toMatch(/^nodejs_eventloop_lag_p99_seconds /m);
  });

  it('has a fixed number of labels, whatever names and paths clients send', async () => {
    const text = await serving({}, async (url) => {
      for (let at = 0; at < 20; at += 1) {
        await ask(url, `query Name${at} { hello }`);
        await fetch(`${url}/path${at}`);
      }
      return (await fetch(`${url}/metrics`)).text();
    });
    expect(text).not.toMatch(/Name1|path1/);
  });

  it('is hidden from requests through a proxy, unless the setting is on', async () => {
    const statusOf = (metrics: string, headers: Readonly<Record<string, string>> = {}) =>
      serving({ GAIKO_METRICS: metrics }, async (url) => {
        const response = await fetch(`${url}/metrics`, { headers });
        return response.status;
      });
    expect(await statusOf('local')).toBe(200);
    expect(await statusOf('local', { 'x-forwarded-for': '203.0.113.1' })).toBe(404);
    expect(await statusOf('on', { 'x-forwarded-for': '203.0.113.1' })).toBe(200);
    expect(await statusOf('off')).toBe(404);
  });

  it('counts a request whose client disconnects as finished', async () => {
    const text = await serving({}, async (url) => {
      const { port } = new URL(url);
      const socket = connect(Number(port), '127.0.0.1');
      socket.write('GET /graphql?query=%7Bslow(ms:100)%7D HTTP/1.1\r\nHost: x\r\n\r\n');
      await new Promise((resolve) => setTimeout(resolve, 50));
      socket.destroy();
      await new Promise((resolve) => setTimeout(resolve, 150));
      return (await fetch(`${url}/metrics`)).text();
    });
    expect(text).toContain('gaiko_http_requests_running 1\n');
    expect(text).toContain('gaiko_operations_total{code="CONNECTION_CLOSED",cached="false"} 1\n');
  });
});
