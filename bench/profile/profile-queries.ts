import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runLoad, type MeasureOptions, type Target } from '../measure/measure.ts';
import type { RunningServer } from '../servers/start-process.ts';
import { divideTime, type CpuProfile, type Shares } from './read-profile.ts';

/** Where gaiko spends its CPU time while it answers a query. */
export interface QueryProfile {
  readonly name: string;
  readonly shares: Shares;
}

/** The profiled server and the queries, with their requests. */
export interface Profiled {
  /** Starts the server with further arguments of Node.js. */
  readonly start: (nodeArguments: readonly string[]) => Promise<RunningServer>;
  /** Returns the name and the requests of each query, for a running server. */
  readonly targetsOf: (
    server: RunningServer,
  ) => readonly (readonly [name: string, target: Target])[];
}

/** Runs queries on gaiko with the profiler of V8. */
export async function profileQueries(
  { start, targetsOf }: Profiled,
  options: MeasureOptions,
): Promise<readonly QueryProfile[]> {
  const folder = await mkdtemp(join(tmpdir(), 'gaiko-profile-'));
  try {
    const server = await start(['--cpu-prof', `--cpu-prof-dir=${folder}`]);
    const spans: (readonly [name: string, from: number, until: number])[] = [];
    try {
      for (const [name, target] of targetsOf(server)) {
        await runLoad(target, options.warmUpSeconds, options);
        const from = monotonicTime();
        await runLoad(target, options.seconds / 2, options);
        spans.push([name, from, monotonicTime()]);
      }
    } finally {
      await server.stop();
    }
    const profile = await readProfile(folder);
    return spans.map(([name, from, until]) => ({ name, shares: divideTime(profile, from, until) }));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Returns the time of the clock that profiles use, in microseconds. */
function monotonicTime(): number {
  return Number(process.hrtime.bigint() / 1000n);
}

/** Reads the profile of the main thread. Threads that end earlier write separate and smaller files. */
async function readProfile(folder: string): Promise<CpuProfile> {
  const names = await readdir(folder);
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  const [largest] = texts.toSorted((one, other) => other.length - one.length);
  if (largest === undefined) throw new Error('Node.js did not write a profile.');
  return JSON.parse(largest) as CpuProfile;
}
