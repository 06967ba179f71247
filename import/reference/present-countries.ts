import { iso31661 } from 'iso-3166';

/** The codes of a present country. */
interface PresentCountry {
  readonly alpha2: string;
  readonly alpha3: string;
  readonly numeric: string;
}

// Kosovo is not in ISO 3166-1 but appears in the tables. Its codes are user-assigned.
const KOSOVO: PresentCountry = { alpha2: 'XK', alpha3: 'XKX', numeric: '' };

/** The entries of ISO 3166-1 and Kosovo, sorted by alpha-3 code. */
export const PRESENT_COUNTRIES: readonly PresentCountry[] = [...iso31661, KOSOVO].sort(
  (one, other) => (one.alpha3 < other.alpha3 ? -1 : 1),
);
