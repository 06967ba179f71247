import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { thisMachine } from './install-command.ts';
import { withoutJava } from './missing-programs.ts';

/** A Java installation that can run Neo4j. */
export interface Java {
  readonly command: string;
  readonly version: number;
  /** The value of JAVA_HOME, if this Java comes from there. */
  readonly home: string | null;
}

/**
 * Finds a Java that is recent enough for Neo4j in JAVA_HOME or PATH. If there is none, throws NoDatabase with the
 * versions found and a command that installs Java.
 */
export async function findJava(environment: NodeJS.ProcessEnv): Promise<Java> {
  const refused: string[] = [];
  for (const { command, home, place } of candidates(environment)) {
    const found = await askVersion(command, environment);
    if (found === null) {
      refused.push(`${place} has no working java`);
    } else if (found < OLDEST) {
      refused.push(`${place} has Java ${found}`);
    } else {
      return { command, version: found, home };
    }
  }
  const reason = `Neo4j needs Java ${OLDEST} or newer: ${refused.join(', ')}.`;
  throw await withoutJava(reason, thisMachine(environment));
}

const OLDEST = 17;

interface Candidate {
  readonly command: string;
  readonly home: string | null;
  readonly place: string;
}

function candidates(environment: NodeJS.ProcessEnv): readonly Candidate[] {
  const onPath = { command: 'java', home: null, place: 'PATH' };
  const home = environment['JAVA_HOME'];
  if (home === undefined || home === '') return [onPath];
  return [{ command: join(home, 'bin', 'java'), home, place: `JAVA_HOME (${home})` }, onPath];
}

/** Returns the major version, or null if the command is missing or fails, such as the placeholder of macOS. */
function askVersion(command: string, environment: NodeJS.ProcessEnv): Promise<number | null> {
  return new Promise((resolve) => {
    execFile(
      command,
      ['-version'],
      { env: environment, timeout: 20_000 },
      (error, stdout, stderr) => {
        resolve(error === null ? majorVersion(stderr + stdout) : null);
      },
    );
  });
}

function majorVersion(text: string): number | null {
  const [, first, second] = /version "(\d+)(?:\.(\d+))?/.exec(text) ?? [];
  if (first === undefined) return null;
  // Up to Java 8, versions start with 1, as in 1.8.
  return first === '1' && second !== undefined ? Number(second) : Number(first);
}
