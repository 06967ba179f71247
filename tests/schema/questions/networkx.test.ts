import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openServer, type OpenServer } from '../open-server.ts';

let server: OpenServer;

beforeAll(async () => {
  server = await openServer();
}, 180_000);

afterAll(() => server.close());

// Japan, China and the Korean states of 1894 to 1910, with the facts among them and their common neighbors.
const GRAPH = 'neighborhood?of=JP,QING,JOSEON,KOREAN_EMPIRE&hops=1&asOf=1894/1910';

const PYTHON = `
import sys, networkx
read = {"graphml": networkx.read_graphml, "gexf": networkx.read_gexf}[sys.argv[2]]
graph = read(sys.argv[1])
labels = [str(data) for _, data in graph.nodes(data=True)]
assert graph.number_of_nodes() > 10, graph
assert graph.number_of_edges() > 10, graph
assert any("Treaty of Shimonoseki" in label for label in labels), labels[:3]
assert not any("0001-01-01" in label or "9999-12-31" in label for label in labels)
`;

const hasNetworkx = spawnSync('python3', ['-c', 'import networkx']).status === 0;
const itReads = hasNetworkx ? it : it.skip; // networkx is a Python package, which npm ci does not install.

describe.each(['graphml', 'gexf'])('a graph as %s', (format) => {
  itReads(
    hasNetworkx ? 'is read by networkx' : 'is read by networkx (skipped: no python3 with networkx)',
    async () => {
      const response = await server.get(`/export/${GRAPH.replace('?', `.${format}?`)}`);
      const folder = mkdtempSync(join(tmpdir(), 'gaiko-graph-'));
      const file = join(folder, `graph.${format}`);
      writeFileSync(file, await response.text());
      const { status, stderr } = spawnSync('python3', ['-c', PYTHON, file, format], {
        encoding: 'utf8',
      });
      rmSync(folder, { recursive: true });
      expect([response.status, status, stderr]).toEqual([200, 0, '']);
    },
  );
});
