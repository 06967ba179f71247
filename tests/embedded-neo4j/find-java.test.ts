import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { findJava } from '../../src/embedded-neo4j/find-java.ts';
import { NoDatabase } from '../../src/embedded-neo4j/no-database.ts';

describe('findJava', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'gaiko-java-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const writeJava = (path: string, script: string): void => {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  };
  const saysVersion = (version: string): string => `echo 'openjdk version "${version}"' >&2`;
  const onPath = () => ({ PATH: join(folder, 'path') });
  const withHome = () => ({ ...onPath(), JAVA_HOME: join(folder, 'home') });

  it('prefers the Java in JAVA_HOME to the Java in PATH', async () => {
    writeJava('home/bin/java', saysVersion('21.0.1'));
    writeJava('path/java', saysVersion('17.0.15'));
    expect(await findJava(withHome())).toEqual({
      command: join(folder, 'home/bin/java'),
      version: 21,
      home: join(folder, 'home'),
    });
  });

  it('uses the Java in PATH if the Java in JAVA_HOME is too old', async () => {
    writeJava('home/bin/java', saysVersion('1.8.0_392'));
    writeJava('path/java', saysVersion('25'));
    expect(await findJava(withHome())).toEqual({ command: 'java', version: 25, home: null });
  });

  it('lists every Java that is too old', async () => {
    writeJava('home/bin/java', saysVersion('1.8.0_392'));
    writeJava('path/java', saysVersion('11.0.2'));
    const found = findJava(withHome());
    await expect(found).rejects.toThrow(/JAVA_HOME \(.*\) has Java 8, PATH has Java 11\./);
  });

  it('ignores a java command that fails', async () => {
    writeJava('path/java', 'echo "Unable to locate a Java Runtime." >&2; exit 1');
    await expect(findJava(onPath())).rejects.toThrow('PATH has no working java');
  });

  it('lists the ways to get a database if there is no Java', async () => {
    const found = findJava(onPath());
    await expect(found).rejects.toThrow(NoDatabase);
    await expect(found).rejects.toThrow(
      /Java 17 or newer and Maven[^]*NEO4J_PASSWORD=[\w-]{8,} docker compose up[^]*NEO4J_URI/,
    );
  });

  it('tells the user how to install Java and Maven if both are missing', async () => {
    writeJava('path/apt-get', '');
    writeJava('path/apt-cache', 'echo openjdk-17-jre-headless');
    await expect(findJava(onPath())).rejects.toThrow(
      /^ {2}(sudo )?apt-get update && (sudo )?apt-get install -y openjdk-17-jre-headless maven$/m,
    );
  });

  it('tells the user how to install only Java if Maven is installed', async () => {
    writeJava('path/mvn', '');
    writeJava('path/apk', '');
    await expect(findJava(onPath())).rejects.toThrow(/apk add openjdk21-jre-headless$/m);
  });
});
