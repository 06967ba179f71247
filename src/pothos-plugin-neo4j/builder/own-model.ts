import type { NodeModel } from '../../graph/model/node-model.ts';
import type { RelationshipModel } from '../../graph/model/relationship-model.ts';

const models = new WeakMap<object, NodeModel | RelationshipModel>();

/** Returns the same field builder, for which `property` and `properties` no longer need the model. */
export function withOwnModel(
  fields: object,
  model: NodeModel | RelationshipModel | undefined,
): never {
  if (model) models.set(fields, model);
  // Only the types of the arguments differ: they follow from the model.
  return fields as never;
}

/** Returns the model of the type to which a field builder adds fields. */
export function ownModelOf(fields: object): NodeModel | RelationshipModel {
  const model = models.get(fields);
  if (model) return model;
  throw new Error('This type has no model. Pass the model as the first argument.');
}
