/** The error codes of references to countries, each with the HTTP status, the meaning, and the action of a client. */
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

/** An error code of references to countries. */
export type CountryErrorCode = keyof typeof COUNTRY_ERROR_CODES;
