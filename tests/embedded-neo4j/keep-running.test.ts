import { setTimeout as sleep } from 'node:timers/promises';
import { keepRunning } from '../../src/embedded-neo4j/keep-running.ts';
import { findNeo4j } from '../../src/embedded-neo4j/neo4j-process.ts';
import { startEmbedded, type EmbeddedNeo4j } from '../../src/embedded-neo4j/start-embedded.ts';
import { tryLogin } from '../../src/neo4j/try-login.ts';
import { smallNeo4j } from '../setup/small-neo4j.ts';
import { useTemporaryHome } from './temporary-home.ts';

jest.setTimeout(120_000);

describe('keepRunning', () => {
  const home = useTemporaryHome();
  let lines: string[];
  beforeEach(() => {
    lines = [];
  });
  const options = () => smallNeo4j(home(), (line) => lines.push(line));
  const untilLogged = async (line: RegExp): Promise<void> => {
    while (!line.test(lines.join('\n'))) await sleep(100);
  };

  it('restarts a killed Neo4j at the same address', async () => {
    const neo4j = await startEmbedded(options());
    const stop = keepRunning(neo4j, options());
    const killed = (await findNeo4j(home()))?.pid ?? 0;
    process.kill(killed, 'SIGKILL');
    await untilLogged(/Neo4j ended unexpectedly[^]*available again after/);
    expect(await tryLogin(neo4j.uri, neo4j.username, neo4j.password)).toBe('accepted');
    await stop();
    expect(await findNeo4j(home())).toBeNull();
  });

  it('restarts the Neo4j of another process after that process has stopped it', async () => {
    const owner = await startEmbedded(options());
    const stop = keepRunning(await startEmbedded(options()), options());
    await owner.stop();
    await untilLogged(/another process ran has ended[^]*available again after/);
    expect(await tryLogin(owner.uri, owner.username, owner.password)).toBe('accepted');
    await stop();
    expect(await findNeo4j(home())).toBeNull();
  });
});

describe('keepRunning for a Neo4j that ends again and again', () => {
  it('restarts it at most five times in ten minutes', async () => {
    let starts = 0;
    const lines: string[] = [];
    const ended: EmbeddedNeo4j = {
      uri: 'bolt://127.0.0.1:7687',
      username: 'neo4j',
      password: 'secret',
      browserUrl: null,
      joined: false,
      isRunning: () => Promise.resolve(false),
      stop: () => Promise.resolve(),
    };
    const options = {
      home: '',
      boltPort: 0,
      browserPort: null,
      log: (line: string) => lines.push(line),
    };
    const stop = keepRunning(ended, options, () => {
      starts += 1;
      return Promise.resolve(ended);
    });
    while (!/The next restart follows in 59\d s/.test(lines.join())) await sleep(100);
    await sleep(2_000);
    expect(starts).toBe(5);
    await stop();
  });
});
