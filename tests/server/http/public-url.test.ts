import type { IncomingMessage } from 'node:http';
import { publicUrlOf } from '../../../src/server/http/public-url.ts';

const requestWith = (headers: IncomingMessage['headers']): IncomingMessage =>
  ({ headers, socket: { localPort: 4000 } }) as IncomingMessage;
const FORWARDED = { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'gaiko.example.org' };
const direct = { publicUrl: null, trustedProxies: 0 };
const behindOne = { publicUrl: null, trustedProxies: 1 };

it('is PUBLIC_URL if it is set', () => {
  const request = requestWith({ host: '127.0.0.1:4000', ...FORWARDED });
  expect(publicUrlOf(request, { publicUrl: 'https://example.org/g', trustedProxies: 1 })).toBe(
    'https://example.org/g',
  );
});

it.each(['127.0.0.1:4000', 'example.org', '[::1]:4000'])(
  'is the origin of the request: %s',
  (host) => {
    expect(publicUrlOf(requestWith({ host }), direct)).toBe(`http://${host}`);
  },
);

it.each([{}, { host: 'evil.org/graphql?' }, { host: 'a b' }])(
  'ignores a malformed host: %j',
  (headers) => {
    expect(publicUrlOf(requestWith(headers), direct)).toBe('http://localhost:4000');
  },
);

it('ignores the headers of proxies that are not trusted', () => {
  const request = requestWith({ host: '127.0.0.1:4000', ...FORWARDED });
  expect(publicUrlOf(request, direct)).toBe('http://127.0.0.1:4000');
});

it('uses the headers of a trusted proxy', () => {
  const request = requestWith({ host: '127.0.0.1:4000', ...FORWARDED });
  expect(publicUrlOf(request, behindOne)).toBe('https://gaiko.example.org');
});

it('ignores what a client has written to the headers of a trusted proxy', () => {
  const request = requestWith({
    host: 'gaiko.example.org',
    'x-forwarded-proto': 'ftp, https',
    'x-forwarded-host': 'evil.org, <evil>',
  });
  expect(publicUrlOf(request, behindOne)).toBe('https://gaiko.example.org');
});
