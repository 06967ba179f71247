import type { FactModel } from '../../src/claims/fact-model.ts';
import { isBookkeeping } from '../../src/graph/model/bookkeeping.ts';
import { kindsAtEnd, type GraphModel } from '../../src/graph/model/graph-model.ts';
import type { NodeModel } from '../../src/graph/model/node-model.ts';
import type { PropertyTypes } from '../../src/graph/model/property.ts';
import { source } from '../../schema/shared/source-model.ts';
import type { EndMapping, FactMapping, Mapping } from './mapping.ts';

/** The model of a graph with facts. Mappings refer to its nodes and facts by kind. */
export type MappableModel = GraphModel<FactModel>;

/** Returns the models of the nodes that mappings can create or find. Excludes sources. */
export function mappableNodes({ nodes }: MappableModel): readonly NodeModel[] {
  return nodes.filter((model) => model !== source);
}

/** Returns the kind of a node model, as in the enum `EntityKind`. */
export function kindOf({ label }: NodeModel): string {
  return label.toUpperCase();
}

/** Returns the model of a kind of node. */
export function findNodeModel(model: MappableModel, kind: string): NodeModel | undefined {
  return mappableNodes(model).find((each) => kindOf(each) === kind);
}

/** Returns the model of a kind of fact, as in the enum `LinkKind`. */
export function findFactModel(model: MappableModel, kind: string): FactModel | undefined {
  return model.links.find(({ type }) => type === kind);
}

/** Returns the kinds that the facts of a mapping can have. */
export function kindsOfFact({ kind }: FactMapping, model: MappableModel): readonly string[] {
  if (kind.value !== undefined) return [kind.value];
  return kind.values === undefined
    ? model.links.map(({ type }) => type)
    : Object.values(kind.values);
}

/** Returns the properties of a node that a mapping can set. The others are computed or have their own part in a mapping. */
export function settableOfNode({ properties }: NodeModel): PropertyTypes {
  return settable(properties, ['key', 'name', 'confidence', 'sourceQuality']);
}

/** Returns the properties of a fact that a mapping can set. */
export function settableOfFact({ properties, standing }: FactModel): PropertyTypes {
  return settable(properties, standing === null ? [] : [standing.property]);
}

/** Returns the models that both the kind of a fact and the mapping allow for one end. */
export function modelsAtEnd(
  { kind }: Pick<EndMapping, 'kind'>,
  allowed: readonly NodeModel[],
  model: MappableModel,
): readonly NodeModel[] {
  const atEnd = kindsAtEnd(allowed, { ...model, nodes: mappableNodes(model) });
  return atEnd.filter((each) => kind?.includes(kindOf(each)) ?? true);
}

/** Returns the models of all nodes to which a mapping can refer. */
export function referredModels(mapping: Mapping, model: MappableModel): readonly NodeModel[] {
  const ends = mapping.facts.flatMap((fact) =>
    kindsOfFact(fact, model).flatMap((kind) => {
      const link = findFactModel(model, kind);
      if (link === undefined) return [];
      return [...modelsAtEnd(fact.from, link.from, model), ...modelsAtEnd(fact.to, link.to, model)];
    }),
  );
  const found = Object.values(mapping.nodes).flatMap(
    ({ kind, find }) => (find === undefined ? undefined : findNodeModel(model, kind)) ?? [],
  );
  return [...new Set([...ends, ...found])];
}

function settable(properties: PropertyTypes, excluded: readonly string[]): PropertyTypes {
  return Object.fromEntries(
    Object.entries(properties).filter(
      ([name, type]) => !isBookkeeping(name) && type !== 'texts' && !excluded.includes(name),
    ),
  );
}
