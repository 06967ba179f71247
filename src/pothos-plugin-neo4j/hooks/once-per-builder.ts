import type { SchemaTypes } from '@pothos/core';

type Builder = PothosSchemaTypes.SchemaBuilder<SchemaTypes>;

/** Returns a function that calls `make` once per builder, because a schema can define each type name only once. */
export function oncePerBuilder<Made>(make: (builder: Builder) => Made): (builder: Builder) => Made {
  const known = new WeakMap<Builder, { readonly made: Made }>();
  return (builder) => {
    const { made } = known.get(builder) ?? { made: make(builder) };
    known.set(builder, { made });
    return made;
  };
}
