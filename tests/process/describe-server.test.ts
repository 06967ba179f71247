import { describeServer } from '../../src/process/describe-server.ts';
import { readConfig } from '../../src/process/read-config.ts';

const EMBEDDED = {
  address: {
    uri: 'bolt://127.0.0.1:7687',
    username: 'neo4j',
    password: 'secret',
    database: 'neo4j',
  },
  browserUrl: 'http://127.0.0.1:7474/browser/',
};
const URL = 'http://127.0.0.1:4000';

it('lists the addresses of the server and of Neo4j Browser', () => {
  expect(describeServer(URL, readConfig({}), EMBEDDED, { isTTY: true })).toMatchInlineSnapshot(`
"Listening at http://127.0.0.1:4000

gaiko is ready.
  Explorer       http://127.0.0.1:4000/
  GraphiQL       http://127.0.0.1:4000/graphql
  Neo4j Browser  http://127.0.0.1:7474/browser/
                 username neo4j, password secret
  Stop it with Ctrl-C.
"
`);
});

it('lists the public addresses if PUBLIC_URL is set', () => {
  const config = readConfig({ PUBLIC_URL: 'https://example.org/' });
  const text = describeServer(URL, config, { ...EMBEDDED, browserUrl: null }, {});
  expect(text).toMatch(/^Listening at http:\/\/127.0.0.1:4000$/m);
  expect(text).toMatch(/^ {2}Explorer +https:\/\/example.org\/$/m);
  expect(text).toMatch(/^ {2}GraphiQL +https:\/\/example.org\/graphql$/m);
  expect(text).not.toContain('Neo4j Browser');
});

it('does not contain the password if the output is not a terminal', () => {
  expect(describeServer(URL, readConfig({}), EMBEDDED, {})).not.toContain('secret');
});
