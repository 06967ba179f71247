import { setTimeout as wait } from 'node:timers/promises';
import type { Fault, Measured } from './fault.ts';
import { openLab, type Lab } from './lab.ts';

/** The pause between two faults. */
const SETTLE_MS = 2000;
const NO_TIME = 'not measured: the time limit has passed';

/** The options of a run. */
export interface RunOptions {
  readonly faults: readonly Fault[];
  /** The maximum duration of the measurements. The faults that remain are not measured. */
  readonly limitMs: number;
  readonly log: (line: string) => void;
}

/** Measures faults one after another. If the measurement of a fault fails, its effect is the reason. */
export async function runFaults({
  faults,
  limitMs,
  log,
}: RunOptions): Promise<readonly Measured[]> {
  const end = performance.now() + limitMs;
  const lab = await openLab();
  const measured: Measured[] = [];
  try {
    for (const fault of faults) {
      const { title, goal } = fault;
      log(`${title} …`);
      const effect = await measureUntil(fault, lab, end - performance.now());
      log(`  ${effect}`);
      measured.push({ title, goal, effect });
      await wait(SETTLE_MS);
    }
  } finally {
    await lab.close();
  }
  return measured;
}

async function measureUntil(fault: Fault, lab: Lab, leftMs: number): Promise<string> {
  if (leftMs <= 0) return NO_TIME;
  const controller = new AbortController();
  const late = wait(leftMs, NO_TIME, { signal: controller.signal });
  late.catch(() => undefined);
  try {
    return await Promise.race([fault.measure(lab), late]);
  } catch (error) {
    return `not measured: ${error instanceof Error ? error.message : String(error)}`;
  } finally {
    controller.abort();
  }
}
