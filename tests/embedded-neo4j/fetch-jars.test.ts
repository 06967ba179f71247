import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fetchJars } from '../../src/embedded-neo4j/fetch-jars.ts';

/** A fake Maven that copies two "jars" to the output folder and counts its calls. */
const MAVEN = `
for argument; do case "$argument" in -DoutputDirectory=*) folder="\${argument#*=}";; esac; done
echo called >> "$CALLS"
printf 'first jar' > "$folder/a.jar"
printf 'second jar' > "$folder/b.jar"
`;

describe('fetchJars', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'gaiko-jars-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const calls = () => join(folder, 'calls');
  const fetch = (options: { path?: string; signal?: AbortSignal } = {}) =>
    fetchJars({
      folder: join(folder, 'kept'),
      java: { command: 'java', version: 17, home: null },
      environment: { PATH: options.path ?? `${join(folder, 'bin')}:/bin:/usr/bin`, CALLS: calls() },
      log: () => undefined,
      signal: options.signal,
    });
  const writeMaven = (script: string): void => {
    mkdirSync(join(folder, 'bin'), { recursive: true });
    writeFileSync(join(folder, 'bin', 'mvn'), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  };
  const countCalls = (): number =>
    existsSync(calls()) ? readFileSync(calls(), 'utf8').trim().split('\n').length : 0;
  const kept = (): readonly string[] => readdirSync(join(folder, 'kept'));

  it('downloads once', async () => {
    writeMaven(MAVEN);
    const jars = await fetch();
    expect(readdirSync(jars).sort()).toEqual(['a.jar', 'b.jar', 'contents.json']);
    expect(await fetch()).toBe(jars);
    expect(countCalls()).toBe(1);
  });

  it('does not need Maven if the jars exist', async () => {
    writeMaven(MAVEN);
    const jars = await fetch();
    expect(await fetch({ path: '/nowhere' })).toBe(jars);
  });

  it('downloads truncated jars again', async () => {
    writeMaven(MAVEN);
    const jars = await fetch();
    truncateSync(join(jars, 'b.jar'), 3);
    await fetch();
    expect(readFileSync(join(jars, 'b.jar'), 'utf8')).toBe('second jar');
  });

  it('downloads again if the list of jars is damaged', async () => {
    writeMaven(MAVEN);
    const jars = await fetch();
    truncateSync(join(jars, 'contents.json'), 9);
    await fetch();
    expect(countCalls()).toBe(2);
  });

  it('leaves nothing behind if Maven fails, and reports its errors', async () => {
    writeMaven('echo "[INFO] on the way"; echo "[ERROR] no route to the repository"; exit 1');
    await expect(fetch()).rejects.toThrow('no route to the repository');
    expect(kept()).toEqual([]);
  });

  it('removes the files of a killed process', async () => {
    writeMaven(MAVEN);
    const left = join(folder, 'kept', 'jars-5.26.30.partial-999999999');
    mkdirSync(left, { recursive: true });
    const jars = await fetch();
    expect(kept().map((name) => join(folder, 'kept', name))).toEqual([jars]);
  });

  it('stops Maven if the start is canceled', async () => {
    writeMaven('exec sleep 60');
    await expect(fetch({ signal: AbortSignal.timeout(300) })).rejects.toThrow();
    expect(kept()).toEqual([]);
  });

  it('reports that Maven is missing', async () => {
    await expect(fetch({ path: '/nowhere' })).rejects.toThrow(/Maven \(mvn\) was not found/);
  });
});
