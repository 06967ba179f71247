import { setTimeout as wait } from 'node:timers/promises';
import { createAdmission } from '../../../src/server/execute/admission.ts';
import { ask, makeServer } from '../made-up-server.ts';

const STAYS = new AbortController().signal;

describe('createAdmission', () => {
  it('runs operations up to the limit, queues more, and rejects the rest', async () => {
    const admission = createAdmission(2, 1);
    let running = 0;
    let most = 0;
    const work = async () => {
      running += 1;
      most = Math.max(most, running);
      await wait(5);
      running -= 1;
    };
    const results = await Promise.allSettled(
      Array.from({ length: 4 }, () => admission.run(work, STAYS)),
    );
    expect(results.map(({ status }) => status)).toEqual([
      'fulfilled',
      'fulfilled',
      'fulfilled',
      'rejected',
    ]);
    expect(most).toBe(2);
  });

  it('frees the place when the work fails', async () => {
    const admission = createAdmission(1, 0);
    await expect(admission.run(() => Promise.reject(new Error('no')), STAYS)).rejects.toThrow('no');
    await expect(admission.run(() => Promise.resolve(1), STAYS)).resolves.toBe(1);
  });

  it('removes aborted operations from the queue', async () => {
    const admission = createAdmission(1, 1);
    const first = admission.run(() => wait(10), STAYS);
    const client = new AbortController();
    const second = admission.run(() => Promise.resolve(2), client.signal);
    client.abort();
    await expect(second).rejects.toThrow();
    const third = admission.run(() => Promise.resolve(3), STAYS);
    await first;
    await expect(third).resolves.toBe(3);
  });
});

describe('an overloaded server', () => {
  it('tells the client when to retry', async () => {
    const server = makeServer();
    const answers = await Promise.all(
      Array.from({ length: 193 }, () => ask(server, '{ slow(ms: 50) }')),
    );
    const refused = answers.filter(({ status }) => status === 503);
    expect(refused).toHaveLength(1);
    expect(refused[0]?.headers.get('retry-after')).toBe('1');
    expect(refused[0]?.errors?.[0]?.extensions).toEqual({ code: 'SERVICE_UNAVAILABLE' });
  });
});
