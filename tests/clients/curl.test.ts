import { openServer, type OpenServer } from '../schema/open-server.ts';
import { openLimitedServer } from './open-limited-server.ts';
import { isInstalled, runProgram } from './run-program.ts';

let server: OpenServer;

beforeAll(async () => {
  server = await openServer({ GAIKO_TIMEOUT_MS: '60000' });
}, 180_000);

afterAll(async () => {
  await server.stop();
  await server.close();
});

const run = async (url: string): Promise<string> =>
  (await runProgram('sh', ['docs/clients/curl.sh'], { env: { GAIKO_URL: url } }))
    .join('\n')
    .replaceAll('\r', '');

it('answers curl', async () => {
  if (!(await isInstalled('curl'))) {
    console.warn('Skipped: curl is not installed.');
    return;
  }
  const { url } = await server.listen();
  const text = await run(`${url}/graphql`);
  expect(text).toContain('"totalCount":9,"pageInfo":{"hasNextPage":true,"endCursor":"');
  expect(text).toContain('\nname,startedOn.edtf\nSouth Sakhalin,1945-08-11\n');
  expect(text).toContain('\nOkinotorishima,2004-04\n');
  expect(text).toContain('"haveRelations":{"value":"NO","reason":"Brazil and Japan had no');
  expect(text).toContain('"code":"AMBIGUOUS_COUNTRY","candidates":[{"code":"PRK"');
  const limited = await openLimitedServer();
  expect(await run(limited.url)).toBe(text);
  await limited.server.stop();
  await limited.server.close();
});
