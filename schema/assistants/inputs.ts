import { z } from 'zod';

/** The number of list entries that a tool requests at once. An answer often contains fewer entries. */
export const PAGE = 25;

/** An argument for the position in a list. */
export const SKIP = z
  .int()
  .min(0)
  .max(10_000)
  .default(0)
  .describe('The number of entries to skip, to continue a list that was cut.');

/** Defines a date argument. The GraphQL schema validates the date. */
export function date(meaning: string) {
  return z
    .string()
    .describe(`${meaning} In EDTF: "1905", "1905-08-12", "189X", "1931/1937" (an interval).`);
}

/** Defines an argument with the name of an entity. */
export function entity(meaning: string) {
  return z
    .string()
    .max(300)
    .describe(
      `${meaning} A name in any language, a code such as "JP" or "cow:740", a slug, or an id.`,
    );
}

/** Defines an argument with several values of an enum. The GraphQL schema validates the values. */
export function kinds(meaning: string, values: readonly string[]) {
  return z.array(z.string()).describe(`${meaning} Values: ${values.join(', ')}.`);
}
