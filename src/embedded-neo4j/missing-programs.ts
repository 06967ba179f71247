import { installCommand, isInPath, type Machine, type Program } from './install-command.ts';
import { NoDatabase } from './no-database.ts';

/**
 * Returns the error for a missing Java, with a command that installs Java. If Maven is missing too, the command
 * installs both.
 */
export async function withoutJava(reason: string, machine: Machine): Promise<NoDatabase> {
  const hasMaven = await isInPath('mvn', machine);
  const missing: readonly Program[] = hasMaven ? ['java'] : ['java', 'maven'];
  return new NoDatabase(reason, { remedy: await describeRemedy(missing, machine) });
}

/** Returns the error for a missing Maven, with a command that installs Maven. */
export async function withoutMaven(cause: Error, machine: Machine): Promise<NoDatabase> {
  const reason = 'Neo4j must be downloaded, but Maven (mvn) was not found.';
  return new NoDatabase(reason, { cause, remedy: await describeRemedy(['maven'], machine) });
}

async function describeRemedy(missing: readonly Program[], machine: Machine): Promise<string> {
  const names = missing.map((each) => NAMES[each]).join(' and ');
  const command = await installCommand(missing, machine);
  const advice =
    command === null
      ? `Install ${names}${missing.includes('maven') ? ' (https://maven.apache.org/install.html)' : ''}.`
      : `Install ${names}:\n\n  ${command}`;
  return `${advice}${command === null ? ' ' : '\n\n'}Then start again. gaiko downloads Neo4j and runs it.`;
}

const NAMES: Readonly<Record<Program, string>> = { java: 'Java 17 or newer', maven: 'Maven' };
