import type { SchemaTypes } from '@pothos/core';

type Builder = PothosSchemaTypes.SchemaBuilder<SchemaTypes>;

/** What a function makes of a builder, made when it is first asked for: a schema has a type of one name once. */
export function oncePerBuilder<Made>(make: (builder: Builder) => Made): (builder: Builder) => Made {
  const known = new WeakMap<Builder, { readonly made: Made }>();
  return (builder) => {
    const { made } = known.get(builder) ?? { made: make(builder) };
    known.set(builder, { made });
    return made;
  };
}
