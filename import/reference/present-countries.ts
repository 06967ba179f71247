import { iso31661 } from 'iso-3166';

/** A country of today by its codes. */
interface PresentCountry {
  readonly alpha2: string;
  readonly alpha3: string;
  readonly numeric: string;
}

// User-assigned codes: Kosovo is not in ISO 3166-1, but it is a partner in the tables.
const KOSOVO: PresentCountry = { alpha2: 'XK', alpha3: 'XKX', numeric: '' };

/** The entries of ISO 3166-1 and Kosovo, sorted by their codes of three letters. */
export const PRESENT_COUNTRIES: readonly PresentCountry[] = [...iso31661, KOSOVO].sort(
  (one, other) => (one.alpha3 < other.alpha3 ? -1 : 1),
);
