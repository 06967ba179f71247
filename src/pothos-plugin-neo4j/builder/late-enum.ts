import type { EnumRef, SchemaTypes } from '@pothos/core';

/** Values of an enum by name. */
export type EnumValues = Readonly<Record<string, { readonly description: string }>>;

/** Defines an enum and reads its values when the schema is built, after all topics have added theirs. */
export function lateEnum<Types extends SchemaTypes>(
  builder: PothosSchemaTypes.SchemaBuilder<Types>,
  name: string,
  { description, values }: { readonly description: string; readonly values: () => EnumValues },
): EnumRef<Types, string> {
  const ref = builder.enumType(name, { description, values: {} });
  builder.configStore.onPrepare(() => {
    const entries = Object.entries(values()).map(([value, one]) => {
      const config = { description: one.description };
      return [value, { ...config, pothosOptions: config }] as const;
    });
    ref.updateConfig((config) => ({ ...config, values: Object.fromEntries(entries) }));
  });
  return ref;
}
