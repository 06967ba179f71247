import { renderConfiguration, suitMemory } from '../../src/embedded-neo4j/configuration.ts';

describe('renderConfiguration', () => {
  const serverUrl = 'http://127.0.0.1:4000';
  const memory = { heapMb: 512, pageCacheMb: 256 };
  const settings = { boltPort: 7687, browserPort: 7474, serverUrl, memory };

  it('allows only local connections, requires a login and denies access to files', () => {
    expect(renderConfiguration(settings)).toMatchInlineSnapshot(`
"# This file is overwritten at each start.
server.default_listen_address=127.0.0.1
server.bolt.enabled=true
server.bolt.listen_address=127.0.0.1:7687
server.bolt.advertised_address=127.0.0.1:7687
server.https.enabled=false
server.bolt.telemetry.enabled=false
client.allow_telemetry=false
dbms.usage_report.enabled=false
dbms.security.auth_enabled=true
dbms.security.allow_csv_import_from_file_urls=false
internal.dbms.cypher_ip_blocklist=0.0.0.0/0,::/0
internal.server.bolt.thread_pool_shutdown_wait_time=0s
server.memory.pagecache.size=256m
server.memory.query_cache.per_db_cache_num_entries=256
db.checkpoint.interval.time=1m
db.tx_log.preallocate=false
db.tx_log.rotation.retention_policy=keep_none
server.http.enabled=true
server.http.listen_address=127.0.0.1:7474
server.http.advertised_address=127.0.0.1:7474
dbms.security.http_access_control_allow_origin=http://127.0.0.1:7474
dbms.security.http_static_content_security_policy_header=default-src 'self'; script-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; font-src 'self' data:; connect-src 'self' http://127.0.0.1:* ws://127.0.0.1:* http://localhost:* ws://localhost:*; base-uri 'none'; object-src 'none'; frame-ancestors 'none'
browser.post_connect_cmd=style http://127.0.0.1:4000/neo4j-style.grass; clear; guide http://127.0.0.1:4000/neo4j-guide.html
browser.remote_content_hostname_whitelist=127.0.0.1,localhost
"
`);
  });

  it('lets Neo4j Browser load pages from the address of the server', () => {
    const text = renderConfiguration({ ...settings, serverUrl: 'http://10.0.0.5:4000' });
    expect(text).toContain('hostname_whitelist=127.0.0.1,localhost,10.0.0.5\n');
    const alone = renderConfiguration({ ...settings, serverUrl: null });
    expect(alone).not.toContain('browser.');
  });

  it('only serves Bolt without a browser port', () => {
    const text = renderConfiguration({ ...settings, browserPort: null });
    expect(text).toContain('server.http.enabled=false');
    expect(text).not.toContain('browser.');
  });

  it('keeps fewer plans in a small heap', () => {
    const plansOf = (heapMb: number) =>
      /num_entries=(\d+)/.exec(
        renderConfiguration({ ...settings, memory: { ...memory, heapMb } }),
      )?.[1];
    expect([128, 384, 2048].map(plansOf)).toEqual(['128', '192', '1000']);
  });

  it('contains no setting twice, because Neo4j rejects duplicates', () => {
    const names = renderConfiguration(settings)
      .split('\n')
      .map((line) => line.split('=')[0])
      .filter((name) => name !== '');
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('suitMemory', () => {
  it('stays within limits on every machine', () => {
    const { heapMb, pageCacheMb } = suitMemory();
    expect(heapMb).toBeGreaterThanOrEqual(384);
    expect(heapMb).toBeLessThanOrEqual(2048);
    expect(pageCacheMb).toBeLessThanOrEqual(1024);
  });
});
