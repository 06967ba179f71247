import { setImmediate as nextTurn } from 'node:timers/promises';
import { createPace, paceOperation } from '../../../src/pothos-plugin-neo4j/load/pace.ts';

describe('createPace', () => {
  let time: number;
  const pace = () => createPace(() => time);
  beforeEach(() => {
    time = 0;
  });

  it('runs the work of a turn until its time is over, and other work in the next turns', async () => {
    const shared = pace();
    const done: number[] = [];
    const all = [1, 2, 3].map((each) =>
      shared.later(() => {
        done.push(each);
        time += 6;
      }),
    );
    expect(done).toEqual([]);
    await nextTurn();
    expect(done).toEqual([1, 2]);
    await nextTurn();
    expect(done).toEqual([1, 2, 3]);
    await Promise.all(all);
  });

  it('is over before the first turn and after the time of a turn', async () => {
    const shared = pace();
    expect(shared.isOver()).toBe(true);
    expect(await shared.later(() => shared.isOver())).toBe(false);
    time += 10;
    expect(shared.isOver()).toBe(true);
  });

  it('passes errors on, and continues with other work', async () => {
    const shared = pace();
    const failed = shared.later(() => {
      throw new Error('no value');
    });
    const other = shared.later(() => 1);
    await expect(failed).rejects.toThrow('no value');
    expect(await other).toBe(1);
  });
});

describe('paceOperation', () => {
  it('is never due for few values', () => {
    const operation = paceOperation(createPace());
    expect(operation.isDue(499)).toBe(false);
    expect(operation.isDue(1)).toBe(true);
    expect(operation.isDue(1)).toBe(false);
  });

  it('makes all further work wait while some of its work waits', async () => {
    const operation = paceOperation(createPace());
    const waiting = operation.later(() => operation.isDue(1));
    expect(operation.isDue(1)).toBe(true);
    expect(await waiting).toBe(false);
    expect(operation.isDue(1)).toBe(false);
  });

  it('rejects waiting work after the end of the operation or an abort', async () => {
    const ended = paceOperation(createPace());
    const work = ended.later(() => 1);
    ended.end();
    await expect(work).rejects.toThrow('The operation has ended.');
    const aborted = paceOperation(createPace(), AbortSignal.abort(new Error('too late')));
    await expect(aborted.later(() => 1)).rejects.toThrow('too late');
  });
});
