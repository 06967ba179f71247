import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installCommand } from '../../src/embedded-neo4j/install-command.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gaiko-path-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Puts a command into PATH. */
function write(name: string, script = ''): void {
  writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
}

const machine = (platform: NodeJS.Platform = 'linux', isRoot = false) => ({
  environment: { PATH: `/nowhere:${folder}` },
  platform,
  isRoot,
});
const BOTH = ['java', 'maven'] as const;

it('uses the newest Java that apt offers', async () => {
  write('apt-get');
  write(
    'apt-cache',
    'echo openjdk-11-jre-headless; echo openjdk-17-jre-headless; echo openjdk-21-jre-headless',
  );
  expect(await installCommand(BOTH, machine())).toBe(
    'sudo apt-get update && sudo apt-get install -y openjdk-21-jre-headless maven',
  );
});

it('uses the default Java if apt has no lists yet', async () => {
  write('apt-get');
  write('apt-cache');
  expect(await installCommand(['java'], machine('linux', true))).toBe(
    'apt-get update && apt-get install -y default-jre-headless',
  );
});

it.each([
  ['dnf', 'sudo dnf install -y java-21-openjdk-headless maven'],
  ['pacman', 'sudo pacman -S --needed jdk21-openjdk maven'],
  ['apk', 'sudo apk add openjdk21-jre-headless maven'],
  ['zypper', 'sudo zypper install -y java-21-openjdk-headless maven'],
])('uses %s', async (command, expected) => {
  write(command);
  expect(await installCommand(BOTH, machine())).toBe(expected);
});

it('uses Homebrew only on macOS', async () => {
  write('brew');
  expect(await installCommand(BOTH, machine('darwin'))).toBe(
    'brew install --cask temurin@21 && brew install maven',
  );
  expect(await installCommand(BOTH, machine())).toBeNull();
});

it('uses winget on Windows, but not for Maven', async () => {
  write('winget');
  expect(await installCommand(['java'], machine('win32'))).toBe(
    'winget install EclipseAdoptium.Temurin.21.JRE',
  );
  expect(await installCommand(BOTH, machine('win32'))).toBeNull();
});

it('returns null without a package manager', async () => {
  expect(await installCommand(BOTH, machine())).toBeNull();
});
