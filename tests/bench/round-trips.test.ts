import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { listenOnFreePort } from '../../bench/servers/listen.ts';
import { countRoundTrips } from '../../bench/servers/round-trips.ts';

it('counts each request after a response as one round trip', async () => {
  const echo = createServer((socket) => socket.pipe(socket));
  const counter = await countRoundTrips(`bolt://127.0.0.1:${await listenOnFreePort(echo)}`);
  const client = connect(Number(new URL(counter.uri).port), '127.0.0.1');
  for (const text of ['one', 'two']) {
    client.write(text);
    await once(client, 'data');
  }
  expect([counter.take(), counter.take()]).toEqual([2, 0]);
  client.destroy();
  counter.close();
  echo.close();
});
