import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { getPriority } from 'node:os';
import { join } from 'node:path';
import { findNeo4j } from '../../src/embedded-neo4j/neo4j-process.ts';
import { startEmbedded } from '../../src/embedded-neo4j/start-embedded.ts';
import type { EmbeddedOptions } from '../../src/embedded-neo4j/start-new.ts';
import { tryLogin } from '../../src/neo4j/try-login.ts';
import { smallNeo4j } from '../setup/small-neo4j.ts';
import { useTemporaryHome } from './temporary-home.ts';

jest.setTimeout(90_000);

describe('startEmbedded', () => {
  const home = useTemporaryHome();
  let lines: string[];
  beforeEach(() => {
    lines = [];
  });

  const start = (options: Partial<EmbeddedOptions> = {}) =>
    startEmbedded({ ...smallNeo4j(home(), (line) => lines.push(line)), ...options });
  const readLoginFile = () =>
    JSON.parse(readFileSync(join(home(), 'login.json'), 'utf8')) as Record<string, unknown>;

  it('protects its password, is joined by a second start, and stops', async () => {
    const neo4j = await start();
    expect(neo4j.joined).toBe(false);
    expect(neo4j.browserUrl).toBeNull();
    expect(neo4j.password.length).toBeGreaterThanOrEqual(24);
    expect(statSync(join(home(), 'login.json')).mode & 0o777).toBe(0o600);
    expect(readLoginFile()).toEqual({
      username: 'neo4j',
      password: neo4j.password,
      bolt: neo4j.uri,
      browser: null,
    });
    expect(await tryLogin(neo4j.uri, 'neo4j', 'neo4j')).toBe('refused');

    const second = await start();
    expect(second).toMatchObject({ uri: neo4j.uri, password: neo4j.password, joined: true });
    expect(lines.join()).toContain('already running');
    await second.stop();
    expect(await tryLogin(neo4j.uri, 'neo4j', neo4j.password)).toBe('accepted');

    await neo4j.stop();
    expect(await findNeo4j(home())).toBeNull();
    expect(readdirSync(home())).not.toContain('lock');
  });

  it('runs Neo4j with a lower priority than the server', async () => {
    const neo4j = await start();
    const found = await findNeo4j(home());
    const priority = Math.min(getPriority() + 5, 19);
    expect(getPriority(found?.pid)).toBe(priority);
    const autogroup = `/proc/${found?.pid}/autogroup`;
    if (existsSync(autogroup)) {
      expect(readFileSync(autogroup, 'utf8')).toMatch(new RegExp(`nice ${priority}$`, 'm'));
    }
    await neo4j.stop();
  });

  it('keeps data and password after a restart', async () => {
    const first = await start();
    await first.stop();
    const second = await start();
    expect(second.password).toBe(first.password);
    await second.stop();
  });

  it('is started by only one of two simultaneous starts', async () => {
    const [one, other] = await Promise.all([start(), start()]);
    expect(other.uri).toBe(one.uri);
    expect([one.joined, other.joined].sort()).toEqual([false, true]);
    await other.stop();
    await one.stop();
    expect(await findNeo4j(home())).toBeNull();
  });

  it('takes over the Neo4j of a killed process', async () => {
    const left = await start();
    const pid = (await findNeo4j(home()))?.pid;
    const dead = spawn('true');
    await once(dead, 'exit');
    writeFileSync(join(home(), 'lock'), `${String(dead.pid)} started long ago\n`);
    const next = await start();
    expect(next).toMatchObject({ uri: left.uri, joined: false });
    expect((await findNeo4j(home()))?.pid).toBe(pid);
    await next.stop();
    expect(await findNeo4j(home())).toBeNull();
  });

  it('starts over if the first start was interrupted', async () => {
    const first = await start();
    await first.stop();
    writeFileSync(join(home(), 'login.json'), JSON.stringify({ ...readLoginFile(), bolt: null }));
    const next = await start();
    expect(next.password).toBe(first.password);
    await next.stop();
  });

  it('leaves nothing running if it is canceled', async () => {
    const given = new AbortController();
    const starting = start({ signal: given.signal });
    const ended = expect(starting).rejects.toThrow();
    while ((await findNeo4j(home())) === null);
    given.abort();
    await ended;
    expect(await findNeo4j(home())).toBeNull();
    expect(readdirSync(home())).not.toContain('lock');
  });

  it('shows the last output of Neo4j if it exits immediately', async () => {
    const starting = start({ javaOptions: ['-XX:NoSuchOption'] });
    await expect(starting).rejects.toThrow(/NoSuchOption[^]*NEO4J_URI/);
  });

  it('gives instructions if the login is missing', async () => {
    const first = await start();
    await first.stop();
    rmSync(join(home(), 'login.json'));
    await expect(start()).rejects.toThrow(
      /login\.json, which has the password, is missing[^]*delete its whole folder/,
    );
  });
});
