import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { countRoundTrips } from '../../bench/servers/round-trips.ts';

it('counts the messages of a client that follow an answer', async () => {
  const echo = createServer((socket) => socket.pipe(socket));
  echo.listen(0, '127.0.0.1');
  await once(echo, 'listening');
  const address = echo.address();
  const port = typeof address === 'object' ? address?.port : 0;
  const counter = await countRoundTrips(`bolt://127.0.0.1:${port}`);
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
