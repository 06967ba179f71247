/** The numbers of `dataset` that the README reports. */
export interface Numbers {
  readonly entities: readonly { readonly kind: string; readonly count: number }[];
  readonly links: readonly { readonly kind: string; readonly count: number }[];
  readonly sources: { readonly totalCount: number };
  readonly evidence: readonly { readonly quality: number | null; readonly facts: number }[];
}

/** The query for these numbers. */
export const NUMBERS =
  '{ dataset { entities { kind count } links { kind count } sources { totalCount } evidence { quality facts } } }';

/** Returns the paragraph and the table of the README on the size of the graph and the quality of its sources. */
export function describeNumbers({ entities, links, sources, evidence }: Numbers): string {
  const of = (kind: string): string => count(entities, kind);
  const facts = evidence.reduce((sum, each) => sum + each.facts, 0);
  const share = (qualities: readonly (number | null)[]): string => {
    const some = evidence.filter(({ quality }) => qualities.includes(quality));
    return `${((some.reduce((sum, each) => sum + each.facts, 0) / facts) * 100).toFixed(1)} %`;
  };
  return [
    `${of('COUNTRY')} countries and former states, ${of('ORGANIZATION')} organizations, ${of('TREATY')} treaties, ${of('EVENT')} events, ${of('DISPUTE')} disputes, ${of('STATEMENT')} statements, ${sources.totalCount} sources. ${facts} facts, including ${count(links, 'HAS_RELATIONS_WITH')} diplomatic relations, ${count(links, 'PARTY_TO')} parties to treaties and ${count(links, 'MEMBER_OF')} memberships. The best source of each is:`,
    '',
    '| source | facts |',
    '| --- | --- |',
    `| a primary document or an official page | ${share([1])} |`,
    `| a scholarly or edited work, mostly the World Factbook | ${share([2])} |`,
    `| Wikipedia and similar | ${share([3])} |`,
    `| press, other pages, blogs and copies | ${share([4, 5])} |`,
    `| no source found | ${share([null])} |`,
  ].join('\n');
}

function count(
  counts: readonly { readonly kind: string; readonly count: number }[],
  kind: string,
): string {
  return String(counts.find((each) => each.kind === kind)?.count ?? 0);
}
