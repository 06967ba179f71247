import { once } from 'node:events';
import { ask, codesOf, makeServer } from '../made-up-server.ts';

it('returns at most ten errors, and the number of others', async () => {
  const fields = Array.from({ length: 15 }, (_, at) => `unknown${at}`).join(' ');
  const { errors, extensions } = await ask(makeServer(), `{ ${fields} }`);
  expect(errors).toHaveLength(10);
  expect(extensions['omittedErrors']).toBe(5);
});

it('repeats at most 60 letters of an input', async () => {
  const day = 'x'.repeat(90_000);
  const { errors } = await ask(makeServer(), 'query ($day: Day) { echo(day: $day) }', {
    variables: { day },
  });
  expect(errors?.[0]?.message).toContain(`"${'x'.repeat(60)}…"`);
  expect(errors?.[0]?.message.length).toBeLessThan(600);
  const typed = await ask(makeServer(), `{ echo(color: ${'y'.repeat(5_000)}) }`);
  expect(typed.errors?.[0]?.message.length).toBeLessThan(600);
});

const whileIn = (state: 'filling' | 'empty') => ({ readState: () => Promise.resolve(state) });

it.each(['application/json', 'application/graphql-response+json', '*/*'])(
  'rejects queries while the database is filled, with Accept: %s',
  async (accept) => {
    const answer = await ask(makeServer({}, whileIn('filling')), '{ hello }', {
      headers: { accept },
    });
    expect([answer.status, codesOf(answer)]).toEqual([503, ['IMPORTING']]);
    expect(answer.headers.get('retry-after')).toBe('5');
  },
);

it('answers introspection while the database is filled', async () => {
  const measureCost = () => ({ cost: 0, mostExpensiveField: '', characters: 0 });
  const free = makeServer({}, { ...whileIn('filling'), measureCost });
  expect((await ask(free, '{ __typename }')).status).toBe(200);
});

it('rejects queries if the database contains no data', async () => {
  const answer = await ask(makeServer({}, whileIn('empty')), '{ hello }');
  expect([answer.status, codesOf(answer)]).toEqual([503, ['SERVICE_UNAVAILABLE']]);
  expect(answer.errors?.[0]?.message).toContain('no data');
});

it('rejects exports during an import', async () => {
  const server = makeServer({}, { readState: () => Promise.resolve('filling') });
  const response = await server.fetch(new Request('http://localhost/export/graph.graphml'));
  expect([response.status, response.headers.get('retry-after')]).toEqual([503, '5']);
  expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'IMPORTING' } }] });
});

it('does not warn about listeners if many fields wait for the database', async () => {
  const warned: string[] = [];
  const listen = (warning: Error): unknown => warned.push(warning.name);
  process.on('warning', listen);
  const server = makeServer(
    {},
    {
      createContext: (call) => {
        for (let at = 0; at < 20; at += 1) void once(call.signal, 'abort').catch(() => undefined);
        return { ...call, notices: new Map(), marks: new Set() };
      },
    },
  );
  await ask(server, '{ hello }');
  await new Promise((resolve) => setImmediate(resolve));
  process.off('warning', listen);
  expect(warned).toEqual([]);
});
