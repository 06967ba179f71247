import { kindsOf, parseGroups, type LinkGroup } from './link-groups.ts';

/** The question of the page of paths, as its address contains it. */
export interface PathQuestion {
  readonly from: string;
  readonly to: string;
  readonly on: string;
  readonly groups: readonly LinkGroup[];
  readonly avoid: readonly string[];
  readonly maxHops: number;
  readonly isCertain: boolean;
}

/** The parameters of the address. */
export type PathParameters = Readonly<
  Partial<Record<'from' | 'to' | 'on' | 'kinds' | 'avoid' | 'hops' | 'certain', string>>
>;

/** Reads the question from the address. Default: from Japan to the Russian Empire in 1905. */
export function readPathQuestion(parameters: PathParameters): PathQuestion {
  const asked = parameters.from || parameters.to ? parameters : { ...DEFAULTS, ...parameters };
  const { from = DEFAULTS.from, to = DEFAULTS.to, on = '' } = asked;
  const { kinds = '', avoid = '', hops, certain } = asked;
  return {
    from,
    to,
    on,
    groups: parseGroups(kinds),
    avoid: avoid.split(',').filter((key) => key !== ''),
    maxHops: HOPS.find((count) => String(count) === hops) ?? DEFAULT_HOPS,
    isCertain: certain === 'yes',
  };
}

const DEFAULTS = { from: 'JPN', to: 'RUSSIAN_EMPIRE', on: '1905', certain: 'yes' };

/** The numbers of facts to which a path can be limited. */
export const HOPS = [1, 2, 3, 4, 5, 6];

const DEFAULT_HOPS = 4;

/** Returns the variables of the query that a question asks. */
export function toPathVariables(question: PathQuestion) {
  const { from, to, on, groups, avoid, maxHops, isCertain } = question;
  const kinds = kindsOf(groups);
  return {
    from,
    to,
    on: on === '' ? null : on,
    certainty: isCertain && on !== '' ? ('CERTAIN' as const) : null,
    kinds: kinds && [...kinds],
    avoid: [...avoid],
    maxHops,
  };
}

/** Returns the parameters of the address that asks a question. */
export function toPathParameters(question: PathQuestion): Readonly<Record<string, string>> {
  const { from, to, on, groups, avoid, maxHops, isCertain } = question;
  return {
    from,
    to,
    on,
    kinds: groups.map(({ key }) => key).join(','),
    avoid: avoid.join(','),
    hops: maxHops === DEFAULT_HOPS ? '' : String(maxHops),
    certain: isCertain ? 'yes' : '',
  };
}
