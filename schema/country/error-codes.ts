/** The error codes of references to countries: their HTTP status, their meaning, and what a client can do. */
export const COUNTRY_ERROR_CODES = {
  UNKNOWN_COUNTRY: {
    status: '200',
    meaning: 'no country has this code or name. `suggestions` contains similar names',
    action: 'change the reference',
  },
  AMBIGUOUS_COUNTRY: {
    status: '200',
    meaning: 'several countries have this code or name. `candidates` lists them',
    action: 'use a code, or set `on`',
  },
} as const;

/** The code of an error of a reference to a country. */
export type CountryErrorCode = keyof typeof COUNTRY_ERROR_CODES;
