import { readFileSync } from 'node:fs';
import jestRunner, {
  EmittingTestRunner,
  type Test,
  type TestEvents,
  type UnsubscribeFn,
} from 'jest-runner';
import { READING, WRITING } from './databases.ts';
import { fillDatabase } from './fill-database.ts';

// The types describe the module object that Node.js imports from CommonJS. swc imports the default export directly.
const TestRunner = jestRunner as unknown as typeof jestRunner.default;
type Lane = InstanceType<typeof TestRunner>;

/**
 * A Jest runner with two lanes of about the same length. One lane has the suites that only read. The other lane has the
 * suites that write, followed by the suites without a database. Each lane is a process that runs its suites one after
 * another. The suites of a lane share a database, which contains the bundled data before the first suite that needs it.
 */
export default class TwoLanes extends EmittingTestRunner {
  readonly #reading = this.#openLane();
  readonly #others = this.#openLane();

  async runTests(...[tests, watcher, options]: Parameters<Lane['runTests']>): Promise<void> {
    const reading = tests.filter(isReading);
    const others = tests.filter((test) => !isReading(test)).sort(byPlace);
    const run = async (lane: Lane, suites: Test[]): Promise<void> => {
      if (suites.some(isReading)) await fillDatabase(READING);
      if (suites.some(needsBundledData)) await fillDatabase(WRITING);
      if (suites.length > 0) await lane.runTests(suites, watcher, options);
    };
    const first = run(this.#others, others);
    // Jest runs a small number of suites in its own process, where the two lanes would share state.
    if (options.serial) await first;
    await Promise.all([first, run(this.#reading, reading)]);
  }

  on<Name extends keyof TestEvents>(
    name: Name,
    listener: (data: TestEvents[Name]) => void | Promise<void>,
  ): UnsubscribeFn {
    const unsubscribe = [this.#reading, this.#others].map((lane) => lane.on(name, listener));
    return () => {
      for (const end of unsubscribe) end();
    };
  }

  #openLane(): Lane {
    return new TestRunner({ ...this._globalConfig, maxWorkers: 1 }, this._context);
  }
}

function isWriting({ context }: Test): boolean {
  return context.config.displayName?.name === 'writing';
}

function isReading({ context }: Test): boolean {
  return context.config.displayName?.name === 'reading';
}

/**
 * Sorts suites that need the bundled data first, because they would have to import it again after suites that clear the
 * graph. Suites that only add to the data come after suites that import it again.
 */
function byPlace(a: Test, b: Test): number {
  return placeOf(a) - placeOf(b);
}

function placeOf(test: Test): number {
  if (!isWriting(test)) return 3;
  const text = readFileSync(test.path, 'utf8');
  if (text.includes('fillGraph')) return 0;
  return text.includes('/open-external.ts') ? 1 : 2;
}

function needsBundledData(test: Test): boolean {
  return placeOf(test) < 2;
}
