import { entities, links } from '../shared/whole-graph.ts';

/** Returns the data model in Markdown: the kinds of entities and facts, and what dates, certainty and claims mean. */
export function describeModel(): string {
  return [
    '# The data model of gaiko',
    'gaiko is a graph of foreign relations. Entities are connected by facts. Each fact is what sources claim about two entities.',
    '## Kinds of entities',
    ...entities().map(({ label, description }) => `- ${label.toUpperCase()}: ${description}`),
    '## Kinds of facts',
    'The arrow points from the sender to the receiver.',
    ...links().map(
      ({ type, description, from, to, isSymmetric }) =>
        `- ${type} (${formatEnds(from)} ${isSymmetric ? '—' : '→'} ${formatEnds(to)}): ${description}`,
    ),
    RULES,
  ].join('\n');
}

function formatEnds(models: ReturnType<typeof entities>): string {
  return models.length === 0 ? 'any' : models.map(({ label }) => label.toUpperCase()).join(' or ');
}

const RULES = `## Dates
Dates are EDTF texts, as precise as their sources: 1905 (some day in 1905), 1905-08, 1905-08-12, 189X (the 1890s), 1902~ (about), 1951? (uncertain), 1905/1911 (some day between). An end date of .. means that a source says that the fact continues. A missing date is unknown.
## Certainty
On a given date, a fact is CERTAIN if the fact held under every reading of imprecise dates, and POSSIBLE if the fact held under some readings only. A date such as 1905 asks about some time in that year.
## Answers
YES: a fact certainly held. UNKNOWN: facts exist, but their dates or sources do not decide the question. NO: a data set that claims to be complete contains no such fact. NOT_COVERED: no such fact is known, and no data set claims to be complete. Never read NOT_COVERED as NO.
## Claims
If sources disagree, the preferred claim is shown with its rivals. Confidence: HIGH (a source confirms the statement with its dates), MEDIUM (partly general knowledge or a weaker source), LOW (doubtful). A fact without a source is based on general knowledge.`;
