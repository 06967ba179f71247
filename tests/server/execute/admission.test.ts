import { setTimeout as wait } from 'node:timers/promises';
import { createAdmission } from '../../../src/server/execute/admission.ts';
import { ask, makeServer } from '../made-up-server.ts';

const STAYS = new AbortController().signal;

describe('createAdmission', () => {
  it('runs some at once, lets some wait, and rejects the rest', async () => {
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

  it('gives a turn back when the work fails', async () => {
    const admission = createAdmission(1, 0);
    await expect(admission.run(() => Promise.reject(new Error('no')), STAYS)).rejects.toThrow('no');
    await expect(admission.run(() => Promise.resolve(1), STAYS)).resolves.toBe(1);
  });

  it('forgets who left while waiting', async () => {
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

describe('a server with too much to do', () => {
  it('says when to come again', async () => {
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
