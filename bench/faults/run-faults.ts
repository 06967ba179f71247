import { setTimeout as wait } from 'node:timers/promises';
import type { Fault, Measured } from './fault.ts';
import { openLab, type Lab } from './lab.ts';

const SETTLE_MS = 2000;

/** The options of a run. */
export interface RunOptions {
  readonly faults: readonly Fault[];
  /** The time after which no further fault is measured. */
  readonly limitMs: number;
  readonly log: (line: string) => void;
}

/** Measures faults one after another. A fault that cannot be measured is described as such. */
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
  if (leftMs <= 0) return 'not measured: the time limit has passed';
  const controller = new AbortController();
  const late = wait(leftMs, 'not measured: the time limit has passed', {
    signal: controller.signal,
  });
  late.catch(() => undefined);
  try {
    return await Promise.race([fault.measure(lab), late]);
  } catch (error) {
    return `not measured: ${error instanceof Error ? error.message : String(error)}`;
  } finally {
    controller.abort();
  }
}
