import { ask, makeSchema, makeServer } from '../made-up-server.ts';

/** A server whose `hello` field adds a notice on every call. */
function serverThatNotes() {
  const hello = (_: unknown, __: unknown, { notices }: { notices: Map<string, object> }) => {
    notices.set('There is more.', { code: 'TRUNCATED', message: 'There is more.', limit: 3 });
    return 'world';
  };
  return makeServer({}, { schema: makeSchema({ hello }) });
}

const NOTICE = { code: 'TRUNCATED', message: 'There is more.', limit: 3 };

it('returns each notice of its fields once in `extensions`', async () => {
  const answer = await ask(serverThatNotes(), '{ a: hello b: hello }');
  expect(answer.data).toEqual({ a: 'world', b: 'world' });
  expect(answer.errors).toBeUndefined();
  expect(answer.extensions['notices']).toEqual([NOTICE]);
});

it('has no notices if no field adds one', async () => {
  const answer = await ask(serverThatNotes(), '{ items(first: 1) { name } }');
  expect(answer.extensions).not.toHaveProperty('notices');
});

it('returns notices together with an error', async () => {
  const answer = await ask(serverThatNotes(), '{ hello refused }');
  expect(answer.errors).toHaveLength(1);
  expect(answer.extensions['notices']).toEqual([NOTICE]);
});

it('does not share notices between operations', async () => {
  const server = serverThatNotes();
  await ask(server, '{ hello }');
  expect((await ask(server, '{ broken }')).extensions).not.toHaveProperty('notices');
});
