import type { NodeModel } from '../../graph/model/node-model.ts';
import type { RelationshipModel } from '../../graph/model/relationship-model.ts';

const models = new WeakMap<object, NodeModel | RelationshipModel>();

/** The same field builder, which then takes the properties of a model by their names alone. */
export function withOwnModel<Fields extends object>(
  fields: Fields,
  model: NodeModel | RelationshipModel | undefined,
): Fields {
  if (model) models.set(fields, model);
  return fields;
}

/** The model of the type that a field builder adds to. */
export function ownModelOf(fields: object): NodeModel | RelationshipModel {
  const model = models.get(fields);
  if (model) return model;
  throw new Error('This type has no model of its own. Give the model before the property.');
}
