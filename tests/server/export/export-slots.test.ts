import { setTimeout as wait } from 'node:timers/promises';
import { pino } from 'pino';
import { createExportSlots, streamText } from '../../../src/server/export/export-slots.ts';

const STAYS = new AbortController().signal;
const log = pino({ level: 'silent' });

async function* endless(): AsyncGenerator<string, void> {
  for (;;) yield await Promise.resolve('x'.repeat(1_000));
}

describe('the slots of exports', () => {
  it('allow a client two exports, and leave the others to other clients', () => {
    const slots = createExportSlots();
    const first = slots.take(STAYS, 'one');
    slots.take(STAYS, 'one');
    expect(() => slots.take(STAYS, 'one')).toThrow('Too many exports are running.');
    slots.take(STAYS, 'two');
    first.end();
    slots.take(STAYS, 'one');
  });

  it('are limited for all clients together', () => {
    const slots = createExportSlots(3);
    for (const client of ['one', 'two', 'three']) slots.take(STAYS, client);
    expect(() => slots.take(STAYS, 'four')).toThrow('Too many exports are running.');
  });

  it('are freed at the deadline, even if nobody reads', async () => {
    const slots = createExportSlots(1, 50);
    streamText(endless(), slots.take(STAYS), { log });
    await wait(100);
    slots.take(STAYS);
  });

  it('are freed when the client disconnects', () => {
    const slots = createExportSlots(1);
    const client = new AbortController();
    slots.take(client.signal);
    client.abort();
    slots.take(STAYS);
  });

  it('are freed if the client reads nothing', async () => {
    const slots = createExportSlots(1);
    const reader = streamText(endless(), slots.take(STAYS), {
      log,
      idleTimeoutMs: 100,
    }).getReader();
    await reader.read();
    await wait(300);
    slots.take(STAYS);
    await expect(reader.read().then(() => reader.read())).rejects.toThrow('read nothing');
  });

  it('are kept while the client reads', async () => {
    const slots = createExportSlots(1);
    const reader = streamText(endless(), slots.take(STAYS), {
      log,
      idleTimeoutMs: 200,
    }).getReader();
    for (let at = 0; at < 8; at += 1) {
      expect((await reader.read()).done).toBe(false);
      await wait(50);
    }
    expect(() => slots.take(STAYS)).toThrow('Too many exports are running.');
    await reader.cancel();
    slots.take(STAYS);
  });
});

it('splits a large text into pieces of 64 kB', async () => {
  async function* one(): AsyncGenerator<string, void> {
    yield await Promise.resolve('é'.repeat(100_000));
  }
  const sizes: number[] = [];
  const stream = streamText(one(), createExportSlots().take(STAYS), { log });
  for await (const piece of stream) sizes.push(piece.length);
  expect(sizes).toEqual([65_536, 65_536, 65_536, 3_392]);
});
