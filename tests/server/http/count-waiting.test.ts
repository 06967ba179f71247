import { once } from 'node:events';
import { connect, createServer, type AddressInfo } from 'node:net';
import { countWaiting } from '../../../src/server/http/count-waiting.ts';

const onLinux = process.platform === 'linux' ? it : it.skip;

onLinux('counts the connections that the event loop has not accepted', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address() as AddressInfo;
  expect(countWaiting(address)).toBe(0);
  const accepted = once(server, 'connection');
  const client = connect(address.port, '127.0.0.1');
  // The socket connects in the next tick. The event loop does not accept the connection before that.
  await new Promise((resolve) => {
    process.nextTick(resolve);
  });
  expect(countWaiting(address)).toBe(1);
  await accepted;
  expect(countWaiting(address)).toBe(0);
  client.destroy();
  server.close();
});
