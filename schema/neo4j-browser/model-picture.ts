import type { NodeModel } from '../../src/graph/model/node-model.ts';
import type { RelationshipModel } from '../../src/graph/model/relationship-model.ts';
import { graphModel } from '../graph.ts';
import { textColorOn } from './style.ts';

/** The maximum number of lines to an end. An end with more labels is a box with dotted lines to its labels. */
const MAX_LABELS = 2;

/** Returns the picture of the model as a Mermaid flowchart. Relationships between the same ends share a line. */
export function renderModelPicture(relationships: readonly RelationshipModel[]): string {
  const lines = new Map<string, string[]>();
  const groups = new Map<string, readonly NodeModel[]>();
  const idsOf = (models: readonly NodeModel[]): readonly string[] => {
    if (models.length === 0) return [ANY];
    if (models.length <= MAX_LABELS) return models.map(({ label }) => label);
    const id = models.map(({ label }) => label).join('');
    groups.set(id, models);
    return [id];
  };
  for (const { from, to, isSymmetric, type } of relationships) {
    for (const start of idsOf(from)) {
      for (const end of idsOf(to)) {
        const line = `${start} -->|TYPES| ${end}`;
        lines.set(line, [...(lines.get(line) ?? []), isSymmetric ? `${type} ↔` : type]);
      }
    }
  }
  return `${[
    // By default, the names of relationships wrap and overlap.
    '%%{init: {"flowchart": {"wrappingWidth": 300, "nodeSpacing": 70, "rankSpacing": 110}}}%%',
    'flowchart LR',
    ...graphModel.nodes.map(({ label }) => `  ${label}([${label}])`),
    `  ${ANY}{{any entity}}`,
    ...[...groups].map(([id, models]) => `  ${id}{{${models.map(nameOf).join(' or ')}}}`),
    ...[...lines].map(([line, types]) => `  ${line.replace('TYPES', types.join('<br>'))}`),
    ...[...groups].flatMap(([id, models]) => models.map(({ label }) => `  ${label} -.- ${id}`)),
    ...graphModel.nodes.map(styleOf),
  ].join('\n')}\n`;
}

const ANY = 'Entity';

function nameOf({ label }: NodeModel): string {
  return label;
}

function styleOf({ label, color }: NodeModel): string {
  return `  style ${label} fill:${color},stroke:${color},color:${textColorOn(color)}`;
}
