import type { PropertyTypes } from '../../src/graph/model/property.ts';
import { defineFact, type FactModel } from '../../src/claims/fact-model.ts';
import { builder } from './builder.ts';
import { links } from './whole-graph.ts';

/** Returns the properties of all relationship types, without the dates. */
export function ownProperties(): PropertyTypes {
  return Object.fromEntries(links().flatMap((link) => Object.entries(link.properties)));
}

/** Returns a relationship model with the properties of all relationship types. */
export function anyLink(): FactModel {
  return defineFact('any link', {
    from: [],
    to: [],
    phrase: { past: '', perfect: '' },
    properties: ownProperties(),
  });
}

/** The type of properties of links. */
export const Property = builder.objectRef<{ name: string; value: string }>('Property').implement({
  description: 'A property of a link, as text. Dates are not included.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'The name of the property, such as `role`.' }),
    value: t.exposeString('value', { description: 'The value, as text.' }),
  }),
});

/**
 * Returns a function that converts the values of the named properties to text. It skips values that are not scalars.
 */
export function listProperties(names: readonly string[]) {
  return (values: readonly unknown[]): readonly { name: string; value: string }[] =>
    names.flatMap((name, at) => {
      const value = values[at];
      return isScalar(value) ? [{ name, value: String(value) }] : [];
    });
}

function isScalar(value: unknown): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}
