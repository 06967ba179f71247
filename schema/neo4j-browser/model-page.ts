import { isFact, FACT_PROPERTIES } from '../../src/claims/fact-model.ts';
import { isBookkeeping } from '../../src/graph/model/bookkeeping.ts';
import type { PropertyTypes } from '../../src/graph/model/property.ts';
import type { RelationshipModel } from '../../src/graph/model/relationship-model.ts';
import { graphModel } from '../graph.ts';
import { cites } from '../shared/source-model.ts';
import { renderModelPicture } from './model-picture.ts';

const relationships: readonly RelationshipModel[] = [...graphModel.links, cites];

/** Returns the page `docs/model.md`: a picture of the graph, then every label, relationship and property. */
export function renderModelPage(): string {
  return `${INTRODUCTION}
\`\`\`mermaid
${renderModelPicture(relationships)}\`\`\`

${AFTER_PICTURE}
## Properties of every node

${renderProperties(commonProperties())}
## Labels

${graphModel.nodes.map(renderNode).join('\n')}
## Properties of every fact

${renderProperties(FACT_PROPERTIES)}
## Relationships

${relationships.map(renderRelationship).join('\n')}
${BOOKKEEPING_NODES}`;
}

const INTRODUCTION = `# The model of the graph

\`npm run print-model\` writes this page from the models in \`schema\`.

A node is an entity or a source. A relationship is a fact with its own dates, sources and rank, except for CITES.
[Example queries for Neo4j Browser](neo4j-browser.md) shows how to query the graph.
`;

const AFTER_PICTURE = `A dotted line means "is one of". A relationship with ↔ has the same meaning in both directions, and is stored once. Omit the arrow in patterns: \`(a)-[:BORDERS]-(b)\`.

The types of properties:

- \`edtf\`: a date in three properties, which contain the text (\`signedOn\`), the first possible day (\`signedOnEarliest\`) and the last possible day (\`signedOnLatest\`)
- \`texts\`: a list of texts. [Properties](neo4j-browser.md#properties) explains the parts of an entry.
- \`day\`: a value of the Neo4j type \`DATE\`
- \`text\`, \`integer\`, \`float\`, \`boolean\`: a single value

Properties with the prefix \`zz\` are bookkeeping for the importer, searches and sorting. Readers can ignore these properties.
Neo4j Browser lists them last and cannot hide them. To omit them, return only the properties that you need: \`RETURN n {.name, .names}\`.
`;

const BOOKKEEPING_NODES = `## Nodes of the importer

The labels \`DataSet\` (the version of the data), \`DataFile\` (an imported table and what it covers) and \`Lease\` (during an import) belong to the importer. They have no relationships.
`;

function commonProperties(): PropertyTypes {
  const [first, ...rest] = graphModel.nodes;
  const names = Object.entries(first?.properties ?? {}).filter(([name]) =>
    rest.every(({ properties }) => name in properties),
  );
  return Object.fromEntries(names);
}

function renderNode({ label, description, properties }: (typeof graphModel.nodes)[number]): string {
  const common = commonProperties();
  const own = Object.entries(properties).filter(([name]) => !(name in common));
  return `### ${label}

${description}

${renderProperties(Object.fromEntries(own))}`;
}

function renderRelationship(model: RelationshipModel): string {
  const { type, description, isSymmetric, properties } = model;
  const arrow = isSymmetric ? '—' : '→';
  const kind = isFact(model) ? '' : `${type} is not a fact, and has only these properties.`;
  const own =
    Object.keys(properties).length > 0
      ? renderProperties(properties)
      : 'No properties of its own.\n';
  return `### ${type}

${endName(model.from)} ${arrow} ${endName(model.to)}. ${description || kind}

${own}`;
}

function endName(models: RelationshipModel['from']): string {
  return models.length === 0 ? 'any entity' : models.map(({ label }) => label).join(', ');
}

function renderProperties(properties: PropertyTypes): string {
  const [plain, bookkeeping] = [false, true].map((wanted) =>
    Object.entries(properties)
      .filter(([name]) => isBookkeeping(name) === wanted)
      .map(([name, type]) => `\`${name}\` ${type}`)
      .join(', '),
  );
  return [plain, bookkeeping && `Bookkeeping: ${bookkeeping}`]
    .filter(Boolean)
    .map((text) => `${text ?? ''}\n`)
    .join('\n');
}
