import { ask, makeSchema, makeServer } from './made-up-server.ts';

/** A server whose field `hello` adds a notice each time that it is asked for. */
function serverThatNotes() {
  const hello = (_: unknown, __: unknown, { notices }: { notices: Map<string, object> }) => {
    notices.set('There is more.', { code: 'TRUNCATED', message: 'There is more.', limit: 3 });
    return 'world';
  };
  return makeServer({}, { schema: makeSchema({ hello }) });
}

const NOTICE = { code: 'TRUNCATED', message: 'There is more.', limit: 3 };

it('tells beside the data what its fields have noted, each thing once', async () => {
  const answer = await ask(serverThatNotes(), '{ a: hello b: hello }');
  expect(answer.data).toEqual({ a: 'world', b: 'world' });
  expect(answer.errors).toBeUndefined();
  expect(answer.extensions['notices']).toEqual([NOTICE]);
});

it('has no notices where nothing is noted', async () => {
  const answer = await ask(serverThatNotes(), '{ items(first: 1) { name } }');
  expect(answer.extensions).not.toHaveProperty('notices');
});

it('tells what was noted beside an error too', async () => {
  const answer = await ask(serverThatNotes(), '{ hello refused }');
  expect(answer.errors).toHaveLength(1);
  expect(answer.extensions['notices']).toEqual([NOTICE]);
});

it('keeps the notices of one operation from those of another', async () => {
  const server = serverThatNotes();
  await ask(server, '{ hello }');
  expect((await ask(server, '{ broken }')).extensions).not.toHaveProperty('notices');
});
