import { readFileSync, writeFileSync } from 'node:fs';
import { Command, InvalidArgumentError } from 'commander';
import type { GraphQLSchema } from 'graphql';
import { askAt, type Ask } from './ask.ts';
import { compareAnswer, type Comparison } from './compare.ts';
import { mapConcurrently } from './map-concurrently.ts';
import { readSchema } from './read-schema.ts';
import { listQuestions, recordAnswer, type RecordedAnswer } from './record.ts';

const CONCURRENT = 4;
const MAX_SHOWN = 5;

interface RecordOptions {
  readonly seed: number;
  readonly count: number;
}

const program = new Command('answers');

program
  .command('record')
  .description('Record the answers of a server to all documented queries and to random queries.')
  .argument('<url>', 'the GraphQL endpoint')
  .argument('<file>', 'the output file, with one line of JSON per query')
  .option('--seed <number>', 'the seed for random queries', readNumber, 1)
  .option('--count <number>', 'the number of random queries', readNumber, 1000)
  .action(record);

program
  .command('compare')
  .description(
    'Repeat the recorded queries and print the differences. Exits with 1 if there are any.',
  )
  .argument('<url>', 'the GraphQL endpoint')
  .argument('<file>', 'a file written by record')
  .action(compare);

program.parseAsync().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 1;
});

async function record(url: string, file: string, options: RecordOptions): Promise<void> {
  const ask = askAt(url);
  const schema = await readSchema(ask);
  const answers = await mapConcurrently(
    listQuestions(schema, options),
    CONCURRENT,
    async (question): Promise<RecordedAnswer> => ({
      ...question,
      ...(await recordAnswer(ask, schema, question)),
    }),
  );
  writeFileSync(file, answers.map((answer) => `${JSON.stringify(answer)}\n`).join(''));
  print(summarize(answers));
}

async function compare(url: string, file: string): Promise<void> {
  const ask = askAt(url);
  const schema = await readSchema(ask);
  const recorded = readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line): RecordedAnswer => JSON.parse(line) as RecordedAnswer);
  const comparisons = await mapConcurrently(recorded, CONCURRENT, (before) =>
    compareAnswer(ask, schema, before),
  );
  const different = await askAgain(ask, schema, comparisons.filter(isDifferent));
  for (const each of different) print(describe(each));
  const notAsked = new Set(comparisons.flatMap(({ pruned }) => pruned));
  if (notAsked.size > 0)
    print(`No longer in the schema, so not compared: ${[...notAsked].join(', ')}`);
  print(`${recorded.length} queries, ${different.length} answered differently`);
  if (different.length > 0) process.exitCode = 1;
}

// Under load, a search can time out and return fewer results. Queries with differences are repeated one at a time.
async function askAgain(
  ask: Ask,
  schema: GraphQLSchema,
  comparisons: readonly Comparison[],
): Promise<readonly Comparison[]> {
  const again = await mapConcurrently(comparisons, 1, ({ before }) =>
    compareAnswer(ask, schema, before),
  );
  return again.filter(isDifferent);
}

function isDifferent({ differences }: Comparison): boolean {
  return differences.length > 0;
}

function describe({ before, differences }: Comparison): string {
  const shown = differences
    .slice(0, MAX_SHOWN)
    .map(
      ({ path, before: old, after }) =>
        `  at ${path}\n    before ${show(old)}\n    after  ${show(after)}`,
    );
  const more = differences.length - shown.length;
  const variables = JSON.stringify(before.variables);
  return [
    `${before.from}: ${before.query.trim()}\n  variables ${variables}`,
    ...shown,
    ...(more > 0 ? [`  … and ${more} more`] : []),
    '',
  ].join('\n');
}

function show(value: unknown): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}

function summarize(answers: readonly RecordedAnswer[]): string {
  const failed = answers.filter(({ errors }) => errors.length > 0);
  const codes = failed.flatMap(({ errors }) => errors.map(({ code }) => code)).sort();
  const share = Math.round((1 - failed.length / answers.length) * 1000) / 10;
  return [
    `${answers.length} queries, ${share} % answered without errors`,
    ...[...new Set(codes)].map(
      (code) => `  ${code}: ${codes.filter((each) => each === code).length} errors`,
    ),
  ].join('\n');
}

function readNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 0) {
    throw new InvalidArgumentError('Enter a whole number of at least 0.');
  }
  return value;
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
