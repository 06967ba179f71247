import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import type { Java } from './find-java.ts';
import { thisMachine } from './install-command.ts';
import { withoutMaven } from './missing-programs.ts';
import { NoDatabase } from './no-database.ts';
import { readJson } from './read-json.ts';

/** The options for downloading: the folder for jars, the Java for Maven, and a progress callback. */
export interface FetchJars {
  readonly folder: string;
  readonly java: Java;
  readonly environment: NodeJS.ProcessEnv;
  readonly log: (line: string) => void;
  readonly signal?: AbortSignal | undefined;
}

/** Returns the folder with all jars of the embedded Neo4j. Downloads them with Maven if any are missing. */
export async function fetchJars(request: FetchJars): Promise<string> {
  const pom = findPom();
  const text = await readFile(pom, 'utf8');
  const digest = createHash('sha256').update(text).digest('hex');
  const jars = join(request.folder, `jars-${versionOf(text)}`);
  if (await isComplete(jars, digest)) return jars;
  await removePartial(request.folder);
  const partial = `${jars}.partial-${process.pid}`;
  await mkdir(partial, { recursive: true });
  try {
    // Maven writes files next to its pom, and the source folder can be read-only.
    await copyFile(pom, join(partial, 'pom.xml'));
    await runMaven(partial, request);
    await writeContents(partial, digest);
    await replaceFolder(partial, jars, digest);
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
  return jars;
}

const CONTENTS = 'contents.json';

const contentsSchema = z.object({ pom: z.string(), sizes: z.record(z.string(), z.number()) });

/** Finds the pom below a parent folder of the program, which can run from sources, from dist/ or in a test runner. */
function findPom(): string {
  for (const start of [dirname(process.argv[1] ?? '.'), process.cwd()]) {
    for (let folder = resolve(start); ; folder = dirname(folder)) {
      const pom = join(folder, 'src', 'embedded-neo4j', 'pom.xml');
      if (existsSync(pom)) return pom;
      if (folder === dirname(folder)) break;
    }
  }
  throw new NoDatabase('src/embedded-neo4j/pom.xml, which lists the parts of Neo4j, is missing.');
}

function versionOf(pom: string): string {
  const version = /<neo4j\.version>([\w.-]+)</.exec(pom)?.[1];
  if (version === undefined)
    throw new NoDatabase('src/embedded-neo4j/pom.xml does not list Neo4j.');
  return version;
}

/** Returns whether all jars exist with their full size. A full disk or an interrupted copy leaves truncated files. */
async function isComplete(jars: string, digest: string): Promise<boolean> {
  const contents = contentsSchema.safeParse(await readJson(join(jars, CONTENTS)));
  if (!contents.success || contents.data.pom !== digest) return false;
  const found = await measure(jars);
  return Object.entries(contents.data.sizes).every(([name, size]) => found[name] === size);
}

async function writeContents(folder: string, pom: string): Promise<void> {
  await rm(join(folder, 'pom.xml'));
  const sizes = await measure(folder);
  await writeFile(join(folder, CONTENTS), JSON.stringify({ pom, sizes }, null, 1));
}

async function measure(folder: string): Promise<Record<string, number>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.jar'));
  const sizes = await Promise.all(names.map(async (name) => (await stat(join(folder, name))).size));
  return Object.fromEntries(names.map((name, index) => [name, sizes[index] ?? 0]));
}

/** Moves the jars to their final folder, unless another process that shares the folder has finished first. */
async function replaceFolder(partial: string, jars: string, digest: string): Promise<void> {
  if (await isComplete(jars, digest)) return;
  await rm(jars, { recursive: true, force: true });
  await rename(partial, jars);
}

async function removePartial(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(folder)) {
    const pid = /^jars-.*\.partial-(\d+)$/.exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid))) {
      await rm(join(folder, name), { recursive: true, force: true });
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

function runMaven(folder: string, request: FetchJars): Promise<void> {
  const { java, environment, log, signal } = request;
  const args = ['-B', '-f', join(folder, 'pom.xml'), GOAL, SCOPE, `-DoutputDirectory=${folder}`];
  // Maven uses JAVA_HOME without checking it, so a JAVA_HOME without a working Java is removed.
  const env = { ...environment, JAVA_HOME: java.home ?? undefined };
  log(`Downloading Neo4j with Maven (only once, about ${TOTAL_MB} MB) …`);
  return new Promise((resolve, reject) => {
    const maven = spawn('mvn', args, { env, signal, stdio: ['ignore', 'pipe', 'pipe'] });
    const errorLines = followProgress(maven.stdout, log);
    maven.stderr.resume();
    let isReported = false;
    maven.once('error', (cause) => {
      isReported = true;
      if (signal?.aborted === true) reject(cause);
      else withoutMaven(cause, thisMachine(environment)).then(reject, reject);
    });
    maven.once('close', (code) => {
      // A program that cannot be started is closed too, before its error has been described.
      if (isReported) return;
      if (code === 0) resolve();
      else reject(new NoDatabase(`Maven could not download Neo4j:\n${errorLines.join('\n')}`));
    });
  });
}

const GOAL = 'dependency:copy-dependencies';
const SCOPE = '-DincludeScope=runtime';

/** The approximate size of all jars. */
const TOTAL_MB = 140;
const TOLD_EVERY_MS = 5_000;

/** Reports the download progress of Maven. Returns a list that receives its first error lines. */
function followProgress(output: NodeJS.ReadableStream, log: (line: string) => void): string[] {
  const errorLines: string[] = [];
  let megabytes = 0;
  let told = Date.now();
  createInterface({ input: output }).on('line', (line) => {
    if (line.startsWith('[ERROR]') && errorLines.length < 5) errorLines.push(line.slice(8));
    megabytes += readSize(line);
    if (megabytes === 0 || Date.now() - told < TOLD_EVERY_MS) return;
    told = Date.now();
    log(`Downloading Neo4j: ${Math.round(megabytes)} of about ${TOTAL_MB} MB`);
  });
  return errorLines;
}

/** Returns the megabytes of a downloaded jar, from a line such as `Downloaded from central: …/a.jar (1.5 MB at 2 MB/s)`. */
function readSize(line: string): number {
  const [, size = '0', unit = 'B'] =
    /Downloaded from .*[.]jar [(]([\d.]+) ([kMG]?B)/.exec(line) ?? [];
  return Number(size) * (MEGABYTES[unit] ?? 0);
}

const MEGABYTES: Readonly<Partial<Record<string, number>>> = { B: 1e-6, kB: 1e-3, MB: 1, GB: 1e3 };
