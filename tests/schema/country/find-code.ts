import type { Api } from '../open-api.ts';

/** A query for the country to which the text `code` refers on the date `on`. */
export const COUNTRY =
  'query Country($code: String!, $on: Edtf) { country(code: $code, on: $on) { code name } }';

/** Returns the code of the country to which a text refers on a date. */
export async function findCode(api: Api, code: string, on?: string): Promise<string | undefined> {
  const { country } = await api.ask<{ country: { code: string } | null }>(COUNTRY, { code, on });
  return country?.code;
}
