import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  BadSettings,
  readConfig,
  readDatabaseConfig,
  readEmbeddedConfig,
} from '../../src/process/read-config.ts';

describe('readConfig', () => {
  it('has a default for every setting', () => {
    expect(readConfig({})).toEqual({
      host: '127.0.0.1',
      port: 4000,
      publicUrl: null,
      neo4j: null,
      mcpHosts: ['127.0.0.1'],
      home: '.gaiko',
      boltPort: 7687,
      browserPort: 7474,
      serverUrl: 'http://127.0.0.1:4000',
      maxCost: 20_000,
      maxDepth: 20,
      maxPage: 100,
      timeoutMs: 5000,
      rateLimit: null,
      trustedProxies: 0,
      cacheBytes: 67_108_864,
      corsOrigins: ['*'],
      publicTools: true,
      logLevel: 'info',
      slowMs: 1000,
      metrics: 'local',
    });
  });

  it('treats an empty setting as unset', () => {
    expect(readConfig({ PORT: '', NEO4J_URI: '' })).toEqual(readConfig({}));
  });

  it('reports all errors at once, each with its fix', () => {
    const read = () =>
      readConfig({ PORT: 'abc', LOG_LEVEL: 'loud', GAIKO_MAX_COST: '0', NEO4J_URI: 'http://x' });
    expect(read).toThrow(BadSettings);
    expect(read).toThrowErrorMatchingInlineSnapshot(`
"These settings are invalid:
  PORT: use a whole number from 0 to 65535, such as 4000 (current value: "abc")
  NEO4J_URI: use an address such as neo4j://127.0.0.1:7687
  GAIKO_MAX_COST: use a whole number from 1 to 1000000000, such as 20000 (current value: "0")
  LOG_LEVEL: use one of fatal, error, warn, info, debug, trace, silent (current value: "loud")
  NEO4J_PASSWORD: set the password of the database at NEO4J_URI, or the file that contains it in NEO4J_PASSWORD_FILE"
`);
  });

  it('requires the password of a given database', () => {
    expect(() => readConfig({ NEO4J_URI: 'neo4j+s://db.example.org' })).toThrow(/NEO4J_PASSWORD/);
  });

  it.each([
    ['https://example.org', 'https://example.org'],
    ['https://Example.org:8443/gaiko/', 'https://example.org:8443/gaiko'],
  ])('accepts the public address %s', (given, publicUrl) => {
    expect(readConfig({ PUBLIC_URL: given })).toMatchObject({ publicUrl });
  });

  it.each([
    ...['example.org', 'ftp://example.org', 'https://example.org/?a=b', 'https://example.org/#a'],
    ...['https://me:hunter2@example.org', 'javascript:alert(1)', 'https://exam ple.org'],
  ])('rejects the public address %s', (given) => {
    expect(() => readConfig({ PUBLIC_URL: given })).toThrow(
      /PUBLIC_URL: use an http or https address without a query, such as https:\/\/example.org$/,
    );
  });

  it('never shows a password or an address', () => {
    const read = () =>
      readConfig({ NEO4J_URI: 'neo4j//me:hunter2@x', NEO4J_PASSWORD: 'hunter2', PORT: '-1' });
    expect(read).toThrow(/^(?!.*hunter2)/s);
  });

  it('reads the host names of /mcp as a list, and rejects addresses', () => {
    const settings = { HOST: '10.0.0.5', GAIKO_MCP_HOSTS: 'a.example, b.example' };
    expect(readConfig(settings).mcpHosts).toEqual(['10.0.0.5', 'a.example', 'b.example']);
    expect(() => readConfig({ GAIKO_MCP_HOSTS: 'https://a.example' })).toThrow('GAIKO_MCP_HOSTS');
  });

  it('accepts several origins', () => {
    const settings = { GAIKO_CORS_ORIGIN: 'https://a.example, https://b.example:8080' };
    expect(readConfig(settings).corsOrigins).toEqual([
      'https://a.example',
      'https://b.example:8080',
    ]);
  });
});

describe('NEO4J_PASSWORD_FILE', () => {
  const folder = mkdtempSync(join(tmpdir(), 'password-'));
  const NEO4J_PASSWORD_FILE = join(folder, 'password');

  beforeEach(() => {
    writeFileSync(NEO4J_PASSWORD_FILE, 'a secret \n');
  });

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('contains the password, without the line break at its end', () => {
    const { neo4j } = readConfig({ NEO4J_URI: 'bolt://x', NEO4J_PASSWORD_FILE });
    expect(neo4j?.password).toBe('a secret ');
  });

  it('must be readable', () => {
    const settings = { NEO4J_URI: 'bolt://x', NEO4J_PASSWORD_FILE: join(folder, 'hunter2') };
    expect(() => readConfig(settings)).toThrow(/NEO4J_PASSWORD_FILE: use the path of a readable/);
    expect(() => readConfig(settings)).toThrow(/^(?!.*hunter2)/s);
  });

  it('must not be empty', () => {
    writeFileSync(NEO4J_PASSWORD_FILE, '\n');
    expect(() => readConfig({ NEO4J_URI: 'bolt://x', NEO4J_PASSWORD_FILE })).toThrow(BadSettings);
  });

  it('excludes a second password', () => {
    const settings = { NEO4J_URI: 'bolt://x', NEO4J_PASSWORD: 'other', NEO4J_PASSWORD_FILE };
    expect(() => readDatabaseConfig(settings)).toThrow(/set either NEO4J_PASSWORD or/);
  });
});

describe('readDatabaseConfig', () => {
  it('reads the same database settings as the server', () => {
    const environment = { NEO4J_URI: 'neo4j+s://db.example.org', NEO4J_PASSWORD: 'secret' };
    expect(readConfig(environment)).toMatchObject(readDatabaseConfig(environment));
  });

  it('requires the same password as the server', () => {
    expect(() => readDatabaseConfig({ NEO4J_URI: 'bolt://x' })).toThrow(/NEO4J_PASSWORD/);
  });
});

describe('readEmbeddedConfig', () => {
  it('ignores the settings of other programs', () => {
    expect(
      readEmbeddedConfig({ NEO4J_URI: 'bolt://x', PORT: 'abc', GAIKO_BOLT_PORT: '0' }),
    ).toEqual({ home: '.gaiko', boltPort: 0, browserPort: 7474, serverUrl: null });
  });

  it.each([
    [{}, 'http://127.0.0.1:4000'],
    [{ HOST: '0.0.0.0', PORT: '8080' }, 'http://127.0.0.1:8080'],
    [{ HOST: '::1' }, 'http://[::1]:4000'],
    [{ PORT: '0' }, null],
  ])('derives from %j the URL of the server for Neo4j Browser: %s', (environment, url) => {
    expect(readEmbeddedConfig(environment).serverUrl).toBe(url);
  });

  it('reports all errors at once, each with its fix', () => {
    const read = () => readEmbeddedConfig({ GAIKO_BOLT_PORT: 'bolt', GAIKO_BROWSER_PORT: '70000' });
    expect(read).toThrow(/GAIKO_BOLT_PORT: use .* 7687 [^]*GAIKO_BROWSER_PORT: use .* 7474 /);
  });
});
