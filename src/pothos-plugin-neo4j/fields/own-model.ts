import type { NodeModel } from '../../graph/model/node-model.ts';
import type { RelationshipModel } from '../../graph/model/relationship-model.ts';

const models = new WeakMap<object, NodeModel | RelationshipModel>();

/** The same field builder, which then takes the properties of a model by their names alone. */
export function withOwnModel(
  fields: object,
  model: NodeModel | RelationshipModel | undefined,
): never {
  if (model) models.set(fields, model);
  // The methods are those of every field builder. The types of their arguments follow from the model.
  return fields as never;
}

/** The model of the type that a field builder adds to. */
export function ownModelOf(fields: object): NodeModel | RelationshipModel {
  const model = models.get(fields);
  if (model) return model;
  throw new Error('This type has no model of its own. Give the model before the property.');
}
