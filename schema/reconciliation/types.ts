import type { Concept } from '../../src/reconciliation/service.ts';
import { ToolFailure } from '../../src/assistants/tool.ts';
import { entities } from '../shared/whole-graph.ts';
import { kindOf } from '../shared/entity-kind.ts';
import { typeIdOf } from './entity-id.ts';

/** Returns the types of the reconciliation service, one for each kind of entity. */
export function listTypes(): readonly Concept[] {
  return entities().map(({ label, description }) => ({
    id: typeIdOf(label),
    name: label,
    description,
  }));
}

/** Returns the id and the name of the type for a kind of entity. */
export function typeOf(kind: string): Pick<Concept, 'id' | 'name'> {
  const model = entities().find(({ label }) => kindOf(label) === kind);
  return { id: kind.toLowerCase(), name: model?.label ?? kind };
}

/** Converts the ids of types to kinds of entities. Throws a ToolFailure for an unknown id. */
export function toKinds(types: readonly string[]): readonly string[] {
  const known = new Map(entities().map(({ label }) => [typeIdOf(label), kindOf(label)]));
  return types.map((id) => {
    const kind = known.get(id.toLowerCase());
    if (kind !== undefined) return kind;
    throw new ToolFailure(
      'BAD_USER_INPUT',
      `There is no type ${JSON.stringify(id.slice(0, 60))}. Types: ${[...known.keys()].join(', ')}.`,
    );
  });
}
