import { loadavg } from 'node:os';
import { Command, InvalidArgumentError } from 'commander';
import type { Fault } from './fault.ts';
import { FAULTS } from './faults.ts';
import { runFaults } from './run-faults.ts';
import { toTable, writeFaults } from './write-faults.ts';

const PAGE = 'docs/faults.md';
const LIMIT_MS = 600_000;

interface Options {
  readonly only?: readonly Fault[];
  readonly save?: boolean;
}

new Command('faults')
  .description(
    'Measure the effects of faults and attacks on a server with an embedded Neo4j in a temporary folder. A run takes at most ten minutes.',
  )
  .option(
    '--only <names>',
    `the faults: ${Object.keys(FAULTS).join(', ')} (default: all)`,
    readFaults,
  )
  .option('--save', `write the results to ${PAGE}`)
  .action(run)
  .parseAsync()
  .then(
    // Abandoned attacks can leave open connections.
    () => process.exit(),
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
      process.exit(1);
    },
  );

async function run({ only, save }: Options): Promise<void> {
  const [load = 0] = loadavg();
  const measured = await runFaults({
    faults: only ?? Object.values(FAULTS),
    limitMs: LIMIT_MS,
    log: (line) => process.stderr.write(`${line}\n`),
  });
  process.stdout.write(`${toTable(measured)}\n`);
  if (save === true) await writeFaults(PAGE, measured, load.toFixed(1));
}

function readFaults(text: string): readonly Fault[] {
  return text.split(',').map((name) => {
    const fault = FAULTS[name.trim()];
    if (fault) return fault;
    throw new InvalidArgumentError(
      `Unknown fault "${name}". Choose from ${Object.keys(FAULTS).join(', ')}.`,
    );
  });
}
