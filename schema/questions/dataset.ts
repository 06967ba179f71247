import { NAMED } from '../shared/sorts.ts';
import { countLabels, countTypes } from '../../src/graph/cypher/read/count-kinds.ts';
import { cypher, join, name, toStatement } from '../../src/graph/cypher/cypher.ts';
import { readRows, type GraphContext, readText } from '../../src/pothos-plugin-neo4j/index.ts';
import { builder } from '../shared/builder.ts';
import { DataTable, readTables } from './data-table.ts';
import { EntityKind, kindOf } from '../shared/entity-kind.ts';
import { LinkKind } from '../shared/link-kind.ts';
import { entities, links } from '../shared/whole-graph.ts';
import { source } from '../shared/source-model.ts';
import { Sources } from '../shared/source.ts';

interface Count {
  readonly kind: string;
  readonly count: number;
}

const KindCount = builder.objectRef<Count>('KindCount').implement({
  description: 'The number of entities of one kind.',
  fields: (t) => ({
    kind: t.expose('kind', { type: EntityKind, description: 'The kind.' }),
    count: t.exposeInt('count', { description: 'The number of them.' }),
  }),
});

const LinkKindCount = builder.objectRef<Count>('LinkKindCount').implement({
  description: 'The number of links of one kind, including rival claims.',
  fields: (t) => ({
    kind: t.expose('kind', { type: LinkKind, description: 'The kind.' }),
    count: t.exposeInt('count', { description: 'The number of them.' }),
  }),
});

interface EvidenceCount {
  readonly quality: number | null;
  readonly facts: number;
  readonly entities: number;
}

const Evidence = builder.objectRef<EvidenceCount>('Evidence').implement({
  description: 'The number of facts and entities whose best source has a given quality.',
  fields: (t) => ({
    quality: t.exposeInt('quality', {
      nullable: true,
      description:
        'The quality of the best source, from 1 (primary or official) to 5 (blogs and copies). Null for facts and entities without a known source.',
    }),
    facts: t.exposeInt('facts', { description: 'The number of facts, including rival claims.' }),
    entities: t.exposeInt('entities', { description: 'The number of entities.' }),
  }),
});

async function countEvidence(context: GraphContext): Promise<readonly EvidenceCount[]> {
  const labels = join(
    entities().map(({ label }) => name(label)),
    '|',
  );
  const types = join(
    links().map(({ type }) => name(type)),
    '|',
  );
  const [facts, nodes] = await Promise.all([
    readRows(
      context,
      toStatement(cypher`MATCH ()-[l:${types}]->() RETURN l.sourceQuality, count(*)`),
    ),
    readRows(context, toStatement(cypher`MATCH (n:${labels}) RETURN n.sourceQuality, count(*)`)),
  ]);
  const countOf = (rows: typeof facts, quality: number | null): number =>
    Number(rows.find(([each]) => (each === null ? null : Number(each)) === quality)?.[1] ?? 0);
  return [1, 2, 3, 4, 5, null].map((quality) => ({
    quality,
    facts: countOf(facts, quality),
    entities: countOf(nodes, quality),
  }));
}

const Dataset = builder.objectRef<{ version: string; importedAt: string }>('Dataset').implement({
  description: 'The contents of the graph and the time of the last change.',
  fields: (t) => ({
    version: t.exposeString('version', {
      description: 'The version of the data. It changes whenever the data changes.',
    }),
    importedAt: t.exposeString('importedAt', {
      description: 'The time of the last change to the data, in ISO 8601.',
    }),
    entities: t.field({
      type: [KindCount],
      description: 'The number of entities of each kind.',
      resolve: async (_root, _arguments, context) => {
        const labels = entities().map((each) => each.label);
        const [counts] = await readRows(context, countLabels(labels));
        return labels.map((label, at) => ({ kind: kindOf(label), count: Number(counts?.[at]) }));
      },
    }),
    links: t.field({
      type: [LinkKindCount],
      description: 'The number of links of each kind, including rival claims.',
      resolve: async (_root, _arguments, context) => {
        const types = links().map((each) => each.type);
        const [counts] = await readRows(context, countTypes(types));
        return types.map((kind, at) => ({ kind, count: Number(counts?.[at]) }));
      },
    }),
    evidence: t.field({
      type: [Evidence],
      description:
        'The number of facts and entities by the quality of their best source. Each is counted once.',
      resolve: (_root, _arguments, context) => countEvidence(context),
    }),
    tables: t.field({
      type: [DataTable],
      description: 'The imported tables, sorted by name, with the number of their rows.',
      resolve: (_root, _arguments, context) => readTables(context),
    }),
    sources: t.nodesConnection(Sources, {
      model: source,
      sort: NAMED,
      description: 'All sources, sorted by title.',
    }),
  }),
});

builder.queryField('dataset', (t) =>
  t.field({
    type: Dataset,
    description: 'The contents of the graph and the time of the last change.',
    resolve: async (_root, _arguments, context) => {
      const statement = toStatement(cypher`MATCH (d:DataSet) RETURN d.version, d.importedAt`);
      const [row] = await readRows(context, statement);
      return { version: readText(row?.[0]) ?? 'empty', importedAt: readText(row?.[1]) ?? '' };
    },
  }),
);
