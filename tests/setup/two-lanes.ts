import { readFileSync } from 'node:fs';
import jestRunner, {
  EmittingTestRunner,
  type Test,
  type TestEvents,
  type UnsubscribeFn,
} from 'jest-runner';
import { READING, WRITING } from './databases.ts';
import { fillDatabase } from './fill-database.ts';

// Its types describe what Node imports from a CommonJS module; swc imports the default export itself.
const TestRunner = jestRunner as unknown as typeof jestRunner.default;
type Lane = InstanceType<typeof TestRunner>;

/**
 * Runs the suites that write beside all others. Each of the two lanes is a process that runs one suite after another:
 * the suites of a lane share a database, which has the bundled data before the first of them that needs it.
 */
export default class TwoLanes extends EmittingTestRunner {
  readonly #writing = this.#openLane();
  readonly #others = this.#openLane();

  async runTests(...[tests, watcher, options]: Parameters<Lane['runTests']>): Promise<void> {
    const writing = tests.filter(isWriting).sort(byNeedOfBundledData);
    const others = tests.filter((test) => !isWriting(test));
    const run = async (lane: Lane, suites: Test[]): Promise<void> => {
      if (suites.some(isReading)) await fillDatabase(READING);
      if (suites.some(addsToBundledData)) await fillDatabase(WRITING);
      if (suites.length > 0) await lane.runTests(suites, watcher, options);
    };
    const first = run(this.#writing, writing);
    // Jest has few suites run in its own process, where two lanes would mix.
    if (options.serial) await first;
    await Promise.all([first, run(this.#others, others)]);
  }

  on<Name extends keyof TestEvents>(
    name: Name,
    listener: (data: TestEvents[Name]) => void | Promise<void>,
  ): UnsubscribeFn {
    const unsubscribe = [this.#writing, this.#others].map((lane) => lane.on(name, listener));
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

/** Suites that add to the bundled data come first: those that clear the graph would make them import it again. */
function byNeedOfBundledData(a: Test, b: Test): number {
  return Number(addsToBundledData(b)) - Number(addsToBundledData(a));
}

function addsToBundledData({ path }: Test): boolean {
  return readFileSync(path, 'utf8').includes('/open-external.ts');
}
