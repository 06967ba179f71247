const { readFileSync } = require('node:fs');

/** The picture of ARCHITECTURE.md as a check: a file imports from its own folder or from a lower one. */
const folders = {
  graph: { path: '^src/graph/', may: [] },
  assistants: { path: '^src/assistants/', may: [] },
  reconciliation: { path: '^src/reconciliation/', may: ['assistants'] },
  // The web page uses only the public API.
  explorer: { path: '^src/explorer/', may: [] },
  dates: { path: '^src/dates/(?!plugin/)', may: [] },
  claims: { path: '^src/claims/(?!plugin/)', may: ['graph', 'dates'] },
  neo4j: { path: '^src/neo4j/', may: ['graph'] },
  embedded: { path: '^src/embedded-neo4j/', may: ['neo4j'] },
  plugin: { path: '^src/pothos-plugin-neo4j/', may: ['graph', 'neo4j'] },
  datesOfPlugin: { path: '^src/dates/plugin/', may: ['graph', 'dates', 'plugin'] },
  claimsOfPlugin: {
    path: '^src/claims/plugin/',
    may: ['graph', 'dates', 'claims', 'plugin', 'datesOfPlugin'],
  },
  process: { path: '^src/process/', may: ['embedded', 'neo4j', 'graph'] },
  linkedData: { path: '^src/linked-data/', may: ['graph', 'plugin'] },
  server: {
    path: '^src/server/',
    may: [
      'graph',
      'dates',
      'assistants',
      'linkedData',
      'reconciliation',
      'neo4j',
      'process',
      'plugin',
    ],
  },
  models: {
    path: '^schema/(graph|[a-z]+/(model|wording|code-schemes)|shared/(article|name-indexes|same-as|source-model))[.]ts$',
    may: ['graph', 'claims'],
  },
  schema: {
    path: '^schema/',
    may: [
      ...['graph', 'dates', 'assistants', 'linkedData', 'reconciliation', 'claims', 'neo4j'],
      ...['plugin', 'datesOfPlugin', 'claimsOfPlugin'],
    ],
  },
  record: { path: '^import/record/', may: ['graph', 'dates', 'claims', 'models'] },
  table: {
    path: '^import/table/',
    may: ['record', 'graph', 'dates', 'neo4j', 'process', 'models'],
  },
  sources: {
    path: '^import/(sources|reference)/',
    may: ['table', 'record', 'graph', 'dates', 'claims', 'models'],
  },
  validate: { path: '^import/validate/', may: ['table', 'record', 'dates', 'models'] },
  mapping: {
    path: '^import/mapping/',
    may: [...['validate', 'table', 'record', 'graph', 'dates', 'claims', 'neo4j', 'models']],
  },
  plan: {
    path: '^import/plan/',
    may: ['validate', 'table', 'record', 'graph', 'dates', 'claims', 'neo4j', 'models'],
  },
  store: {
    path: '^import/store/',
    may: ['plan', 'validate', 'table', 'record', 'graph', 'claims', 'neo4j', 'models'],
  },
  report: {
    path: '^import/report/',
    may: ['store', 'plan', 'validate', 'graph', 'neo4j', 'models'],
  },
  command: {
    path: '^import/command/',
    may: [
      ...['report', 'store', 'plan', 'mapping', 'validate', 'table'],
      ...['graph', 'neo4j', 'models'],
    ],
  },
  importer: {
    path: '^import/main[.]ts$',
    may: ['command', 'sources', 'report', 'validate', 'table', 'plan', 'process', 'neo4j'],
  },
};

const arrows = Object.entries(folders).map(([name, folder]) => ({
  name: `${name}-looks-down`,
  comment: `${name} may import from itself and ${folder.may.join(', ') || 'no other folder'}`,
  severity: 'error',
  from: { path: folder.path },
  to: {
    path: '^(src|schema|import|main[.]ts|tests)(/|$)',
    pathNot: [folder.path, ...folder.may.map((other) => folders[other].path)],
  },
}));

/** The topics in the order of schema/types.ts: a topic may import earlier ones, which never hear of it. */
const topics = readFileSync('schema/types.ts', 'utf8')
  .split('\n')
  .flatMap((line) => /'[.][/]([a-z]+)[/]/.exec(line)?.[1] ?? []);

const topicOrder = [
  ...topics.map((topic, at) => ({
    name: `${topic}-knows-earlier-topics-only`,
    severity: 'error',
    from: { path: `^schema/${topic}/` },
    to: { path: '^schema/', pathNot: `^schema/(shared|${topics.slice(0, at + 1).join('|')})/` },
  })),
  {
    name: 'schema-shared-knows-no-topic',
    severity: 'error',
    from: { path: '^schema/shared/' },
    to: { path: '^schema/', pathNot: '^schema/shared/' },
  },
  {
    name: 'questions-stay-below-the-lists',
    severity: 'error',
    from: { path: '^schema/questions/' },
    to: { path: '^schema/[^/]+$' },
  },
];
/** The folders of the plugin, from the bottom up: each may import those before it. */
const pluginFolders = [
  'hooks',
  'selection',
  'load',
  'plan',
  'filters',
  'connections',
  'builder',
  'search',
  'paths',
  'export',
];

const pluginArrows = pluginFolders.map((folder, at) => ({
  name: `plugin-${folder}-looks-down`,
  comment: `${folder} may import ${pluginFolders.slice(0, at).join(', ') || 'no other folder'}`,
  severity: 'error',
  from: { path: `^src/pothos-plugin-neo4j/${folder}/` },
  to: {
    path: '^src/pothos-plugin-neo4j/',
    pathNot: `^src/pothos-plugin-neo4j/(${pluginFolders.slice(0, at + 1).join('|')})/`,
  },
}));

const homes = {
  'neo4j-driver': '^src/neo4j/',
  'graphql-yoga': '^src/server/',
  '@graphql-yoga': '^src/server/',
  '@modelcontextprotocol': '^src/server/mcp/',
  n3: '^src/linked-data/',
  negotiator: '^src/server/linked-data/',
  dataloader: '^src/pothos-plugin-neo4j/',
  '@pothos': '^(src/pothos-plugin-neo4j|src/dates/plugin|src/claims/plugin|schema)/',
  edtf: '^src/dates/',
  'csv-parse': '^import/',
  commander: '^import/',
  yaml: '^import/mapping/',
  'get-port': '^src/embedded-neo4j/',
  tinyqueue: '^src/pothos-plugin-neo4j/',
};

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-circles-between-folders',
      scope: 'folder',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
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
    ...topicOrder,
    ...pluginArrows,
    {
      name: 'plugin-by-its-index',
      comment: 'what is outside of the plugin imports its index.ts alone',
      severity: 'error',
      from: { path: '^(src|schema|import|bench|main[.]ts)', pathNot: '^src/pothos-plugin-neo4j/' },
      to: { path: '^src/pothos-plugin-neo4j/', pathNot: '^src/pothos-plugin-neo4j/index[.]ts$' },
    },
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
