/** The picture of ARCHITECTURE.md as a check: a file imports from its own room or from a lower tier. */
const rooms = {
  model: { path: '^src/model/', may: [] },
  time: { path: '^src/time/', may: [] },
  claims: { path: '^src/claims/', may: ['time', 'model'] },
  cypher: { path: '^src/cypher/', may: ['model', 'time'] },
  neo4j: { path: '^src/neo4j/', may: ['model', 'cypher'] },
  domain: { path: '^schema/model/', may: ['model'] },
  plugin: { path: '^src/plugin/', may: ['model', 'time', 'claims', 'cypher', 'neo4j'] },
  server: { path: '^src/server/', may: ['model', 'time', 'cypher', 'neo4j', 'plugin'] },
  schema: {
    path: '^schema/[^/]+[.]ts$',
    may: ['model', 'time', 'claims', 'cypher', 'neo4j', 'domain', 'plugin'],
  },
  import: { path: '^import/', may: ['model', 'time', 'claims', 'cypher', 'neo4j', 'domain'] },
};

const arrows = Object.entries(rooms).map(([name, room]) => ({
  name: `${name}-looks-down`,
  comment: `${name} may import from itself and ${room.may.join(', ') || 'no other room'}`,
  severity: 'error',
  from: { path: room.path },
  to: {
    path: '^(src|schema|import|main[.]ts|tests)(/|$)',
    pathNot: [room.path, ...room.may.map((other) => rooms[other].path)],
  },
}));

const homes = {
  'neo4j-driver': '^src/neo4j/',
  'graphql-yoga': '^src/server/',
  '@graphql-yoga': '^src/server/',
  dataloader: '^src/plugin/',
  '@pothos': '^(src/plugin|schema)/',
  edtf: '^src/time/',
  'csv-parse': '^import/',
  commander: '^import/',
};

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, pathNot: ['[.]d[.]ts$', '^tests/', '[.]config[.]'] },
      to: {},
    },
    {
      name: 'tests-stay-outside',
      severity: 'error',
      from: { pathNot: '^tests/' },
      to: { path: '^tests/' },
    },
    ...arrows,
    ...Object.entries(homes).map(([library, home]) => ({
      name: `${library}-has-one-home`,
      severity: 'error',
      from: { path: '^(src|schema|import|main[.]ts)', pathNot: home },
      to: { path: `^node_modules/${library}(/|$)` },
    })),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
    },
  },
};
