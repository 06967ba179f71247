import { execFile } from 'node:child_process';
import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

/** A program that the embedded Neo4j requires. Java runs Neo4j, and Maven downloads Neo4j. */
export type Program = 'java' | 'maven';

/** The machine on which programs are missing. */
export interface Machine {
  readonly environment: NodeJS.ProcessEnv;
  readonly platform: NodeJS.Platform;
  readonly isRoot: boolean;
}

/** Returns this machine with the given environment variables. */
export function thisMachine(environment: NodeJS.ProcessEnv): Machine {
  return { environment, platform: process.platform, isRoot: process.getuid?.() === 0 };
}

/**
 * Returns a command that installs programs with the package manager of a machine. Returns null if the machine has no known
 * package manager, or if the package manager lacks a program.
 */
export async function installCommand(
  missing: readonly Program[],
  machine: Machine,
): Promise<string | null> {
  const manager = await findManager(machine);
  return manager?.install(missing, machine) ?? null;
}

/** Returns whether a command is in PATH. */
export async function isInPath(
  command: string,
  { environment }: Pick<Machine, 'environment'>,
): Promise<boolean> {
  const folders = (environment['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const names = [command, `${command}.exe`, `${command}.cmd`];
  const paths = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  const found = await Promise.all(paths.map(isExecutable));
  return found.includes(true);
}

interface Manager {
  readonly command: string;
  readonly platform?: NodeJS.Platform;
  readonly install: (
    missing: readonly Program[],
    machine: Machine,
  ) => string | null | Promise<string | null>;
}

/** The package managers in order of preference. A machine with Linux can also have Homebrew. */
const MANAGERS: readonly Manager[] = [
  { command: 'winget', platform: 'win32', install: installWithWinget },
  { command: 'brew', platform: 'darwin', install: installWithBrew },
  { command: 'apt-get', install: installWithApt },
  withPackages('dnf', 'dnf install -y', {
    java: 'java-21-openjdk-headless',
    maven: 'maven',
  }),
  // The Maven package of Arch Linux requires a JDK instead of a JRE.
  withPackages('pacman', 'pacman -S --needed', { java: 'jdk21-openjdk', maven: 'maven' }),
  withPackages('apk', 'apk add', { java: 'openjdk21-jre-headless', maven: 'maven' }),
  withPackages('zypper', 'zypper install -y', {
    java: 'java-21-openjdk-headless',
    maven: 'maven',
  }),
];

async function findManager(machine: Machine): Promise<Manager | undefined> {
  const isLinux = machine.platform !== 'darwin' && machine.platform !== 'win32';
  for (const manager of MANAGERS) {
    const suits = manager.platform === undefined ? isLinux : manager.platform === machine.platform;
    if (suits && (await isInPath(manager.command, machine))) return manager;
  }
  return undefined;
}

function withPackages(
  command: string,
  install: string,
  packages: Readonly<Record<Program, string>>,
): Manager {
  return {
    command,
    install: (missing, machine) =>
      `${asRoot(machine)}${install} ${missing.map((each) => packages[each]).join(' ')}`,
  };
}

async function installWithApt(missing: readonly Program[], machine: Machine): Promise<string> {
  const packages = { java: await chooseJavaPackage(machine), maven: 'maven' };
  const sudo = asRoot(machine);
  const names = missing.map((each) => packages[each]).join(' ');
  return `${sudo}apt-get update && ${sudo}apt-get install -y ${names}`;
}

/** Returns the package of the newest suitable Java. The releases of Debian and Ubuntu contain different versions. */
async function chooseJavaPackage({ environment }: Machine): Promise<string> {
  const known = await runAptCache(environment);
  const suitable = ['openjdk-21-jre-headless', 'openjdk-17-jre-headless'];
  return suitable.find((name) => known.includes(name)) ?? 'default-jre-headless';
}

function runAptCache(environment: NodeJS.ProcessEnv): Promise<readonly string[]> {
  return new Promise((resolve) => {
    const options = { env: environment, timeout: 5_000 };
    execFile('apt-cache', ['pkgnames', 'openjdk-'], options, (_error, stdout) => {
      resolve(stdout.split('\n'));
    });
  });
}

/**
 * Returns a command for Homebrew. The command installs Java from a cask, because the formula does not add Java to PATH.
 */
function installWithBrew(missing: readonly Program[]): string {
  const commands = { java: 'brew install --cask temurin@21', maven: 'brew install maven' };
  return missing.map((each) => commands[each]).join(' && ');
}

/** Returns a command for winget, or null if Maven is missing, because winget has no package of Maven. */
function installWithWinget(missing: readonly Program[]): string | null {
  return missing.includes('maven') ? null : 'winget install EclipseAdoptium.Temurin.21.JRE';
}

function asRoot({ isRoot }: Machine): string {
  return isRoot ? '' : 'sudo ';
}

async function isExecutable(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
