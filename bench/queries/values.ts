import type { Values } from './bench-query.ts';

const COUNTRIES =
  'JP JPN, US USA, GB GBR, FR FRA, IT ITA, DE DEU, NL NLD, AU AUS, BE BEL, CA CAN, KR KOR, CN CHN, BR BRA, IN IND, TH THA, PH PHL';

/** Sixteen countries. `code` is the ISO 3166-1 alpha-2 code, and `key` is the key of the node. */
export const SIXTEEN_COUNTRIES: readonly Values[] = COUNTRIES.split(', ').map((text) => {
  const [code = '', key = ''] = text.split(' ');
  return { code, key };
});

/** The first eight of the sixteen countries. */
export const EIGHT_COUNTRIES = SIXTEEN_COUNTRIES.slice(0, 8);

/** Pairs of countries that share many treaties and events. */
export const PAIRS = toPairs('JP US, JP GB, JP CN, JP KR, US GB, JP DE, US FR, JP NL');

/** Pairs of distant countries for path searches. */
export const FAR_PAIRS = toPairs('JP BR, JP ZA, US TH, KR FR');

function toPairs(text: string): readonly Values[] {
  return text.split(', ').map((pair) => {
    const [a = '', b = ''] = pair.split(' ');
    return { a, b };
  });
}
