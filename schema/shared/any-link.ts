import type { PropertyTypes } from '../../src/graph/model/property.ts';
import { defineFact, type FactModel } from '../../src/claims/fact-model.ts';
import { builder } from './builder.ts';
import { links } from './whole-graph.ts';

/** The properties that links of all kinds have, other than dates. */
export function ownProperties(): PropertyTypes {
  return Object.fromEntries(links().flatMap((link) => Object.entries(link.properties)));
}

/** A link with the properties of every kind of link. */
export function anyLink(): FactModel {
  return defineFact('any link', {
    from: [],
    to: [],
    phrase: { past: '', perfect: '' },
    properties: ownProperties(),
  });
}

/** One property of a link as text. */
export const Property = builder.objectRef<{ name: string; value: string }>('Property').implement({
  description: 'A property of a link, other than its dates, as text.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'The name of the property, such as `role`.' }),
    value: t.exposeString('value', { description: 'The value, as text.' }),
  }),
});

/** The properties of a link as texts, from their values in the order of the names. */
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
