import { explainRejection, type CallerConfig } from '../../../src/server/mcp/check-caller.ts';

const LOCAL: CallerConfig = { mcpHosts: ['127.0.0.1'], corsOrigins: ['*'], publicUrl: null };

function explain(headers: Record<string, string>, config = LOCAL): string | null {
  return explainRejection(new Headers(headers), config);
}

it.each([
  { host: 'localhost:4000' },
  { host: '127.0.0.1' },
  { host: '[::1]:4000' },
  { host: 'localhost:4000', origin: 'http://localhost:6274' },
  { host: '127.0.0.1:4000', origin: 'http://127.0.0.1:4000' },
])('allows programs and pages of this machine: %j', (headers) => {
  expect(explain(headers)).toBeNull();
});

it.each([
  { host: 'evil.example' },
  { host: 'localhost.evil.example:4000' },
  { host: 'localhost@evil.example' },
  { host: '' },
])('rejects the host %j', (headers) => {
  expect(explain(headers)).toContain('GAIKO_MCP_HOSTS');
});

it.each(['http://evil.example', 'https://localhost.evil.example', 'null'])(
  'rejects the origin %s, although GAIKO_CORS_ORIGIN allows all pages to read',
  (origin) => {
    expect(explain({ host: 'localhost:4000', origin })).toContain('is not allowed at /mcp');
  },
);

it('allows the hosts of GAIKO_MCP_HOSTS and the origins that GAIKO_CORS_ORIGIN names', () => {
  const config = {
    mcpHosts: ['gaiko.example.org'],
    corsOrigins: ['https://app.example.org'],
    publicUrl: null,
  };
  const host = 'gaiko.example.org';
  expect(explain({ host }, config)).toBeNull();
  expect(explain({ host, origin: 'https://gaiko.example.org' }, config)).toBeNull();
  expect(explain({ host, origin: 'https://app.example.org' }, config)).toBeNull();
  expect(explain({ host, origin: 'https://other.example.org' }, config)).not.toBeNull();
});

it('allows the host of PUBLIC_URL', () => {
  const config = { ...LOCAL, publicUrl: 'https://gaiko.example.org/relations' };
  const host = 'gaiko.example.org';
  expect(explain({ host, origin: 'https://gaiko.example.org' }, config)).toBeNull();
  expect(explain({ host: 'evil.example' }, config)).not.toBeNull();
});

it('allows every host and origin with GAIKO_MCP_HOSTS=*', () => {
  const config = { mcpHosts: ['*'], corsOrigins: [], publicUrl: null };
  expect(explain({ host: 'any.example', origin: 'https://other.example' }, config)).toBeNull();
});
