import { browserCommands } from '../../src/embedded-neo4j/configuration.ts';
import { examples } from '../../schema/examples.ts';
import { graphModel } from '../../schema/graph.ts';
import { steps } from '../../schema/neo4j-browser/steps.ts';
import { openServer, type OpenServer } from './open-server.ts';

const queries = steps.flatMap((step) => step.queries);
let server: OpenServer;

beforeAll(async () => {
  server = await openServer({ GAIKO_CORS_ORIGIN: 'https://example.org' });
}, 180_000);

afterAll(() => server.close());

describe('the guide of Neo4j Browser', () => {
  it('has eight steps, each with the question of a tab of GraphiQL', () => {
    expect(steps).toHaveLength(8);
    const tabs = examples.map(({ name }) => name);
    expect(steps.map(({ tab }) => tab).filter((tab) => !tabs.includes(tab))).toEqual([]);
  });

  it.each(queries.map(({ question, cypher }) => [question, cypher]))(
    'answers "%s" with rows',
    async (_, text) => {
      expect((await server.graph.read({ text, parameters: {} })).length).toBeGreaterThan(0);
    },
  );

  it('shows each step as a slide with its queries', async () => {
    const html = await (await server.get('/neo4j-guide.html')).text();
    expect(html.match(/<slide>/g)).toHaveLength(8);
    expect(html.match(/<pre class="code runnable">/g)).toHaveLength(queries.length);
    expect(html).toContain("(japan:Country {key: 'JPN'})-[fact:PARTY_TO]-&gt;(treaty:Treaty)");
  });

  it('links to GraphiQL at the address of the server', async () => {
    const html = await (await server.get('/neo4j-guide.html')).text();
    const links = [...html.matchAll(/href="([^"]*graphql[^"]*)"/g)].map(([, link]) => link ?? '');
    const asked = links.map((link) => new URL(link.replaceAll('&amp;', '&')));
    expect(asked.map(({ origin }) => origin)).toEqual(steps.map(() => 'http://localhost'));
    expect(asked[0]?.searchParams.get('query')).toContain('query Dataset {');
  });
});

describe('the style of Neo4j Browser', () => {
  it('has a color and a caption for each kind', async () => {
    const style = await (await server.get('/neo4j-style.grass')).text();
    for (const { label, color } of graphModel.nodes) {
      expect(style).toMatch(
        new RegExp(`node\\.${label} \\{\n  color: ${color};[^}]*caption: "\\{`),
      );
    }
    expect(new Set(graphModel.nodes.map(({ color }) => color)).size).toBe(graphModel.nodes.length);
  });

  it('uses captions that every node has', async () => {
    const text = `MATCH (n:!DataFile&!DataSet)
      WHERE CASE WHEN n:Source OR n:Statement THEN n.title ELSE n.name END IS NULL
      RETURN DISTINCT labels(n) AS labels`;
    expect(await server.graph.read({ text, parameters: {} })).toEqual([]);
  });
});

describe('the files for Neo4j Browser', () => {
  it('include the guide and the style that Neo4j Browser loads after login', async () => {
    const paths = browserCommands('').match(/\/\S+\.\w+/g) ?? [];
    expect(paths).toHaveLength(2);
    for (const path of paths) expect((await server.get(path)).status).toBe(200);
  });

  it.each(['/neo4j-guide.html', '/neo4j-style.grass', '/neo4j-favorites.zip'])(
    'can be read by every origin: %s',
    async (path) => {
      const origin = 'http://127.0.0.1:7474';
      const preflight = await server.fetch(
        new Request(`http://localhost${path}`, {
          method: 'OPTIONS',
          headers: { origin, 'access-control-request-headers': 'pragma' },
        }),
      );
      const response = await server.get(path, { origin });
      for (const { headers } of [preflight, response]) {
        expect(headers.get('access-control-allow-origin')).toBe('*');
      }
    },
  );

  it('do not change the origins that may read the responses of the API', async () => {
    const response = await server.get('/version', { origin: 'http://127.0.0.1:7474' });
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });
});
