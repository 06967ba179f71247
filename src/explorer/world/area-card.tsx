import type { ResultOf, VariablesOf } from '../api/graphql.ts';
import { useQuery } from '../api/use-query.ts';
import { EntityLink } from '../page/entity-link.tsx';
import { FactSentence } from '../page/fact-sentence.tsx';
import { QueryStatus } from '../page/query-status.tsx';
import { ShowQuery } from '../page/show-query.tsx';
import type { Area } from './areas.ts';
import type { Mode } from './modes.ts';
import { PairReason } from './queries.ts';
import { useSettled } from './use-settled.ts';

interface Props {
  readonly area: Area;
  readonly mode: Mode;
  /** The code of the chosen country. */
  readonly country: string;
  readonly year: number;
  readonly onChoose: (code: string) => void;
}

/** An area of the map: its name, its answer with the reason, and the facts behind it. */
export function AreaCard({ area, mode, country, year, onChoose }: Props) {
  const code = codeOf(area);
  const asked =
    code === null || area.tone === 'chosen' ? null : toVariables(mode, [country, code], year);
  const variables = useSettled(asked);
  const state = useQuery(PairReason, variables);
  const isCurrent = JSON.stringify(asked) === JSON.stringify(variables) && !state.isLoading;
  return (
    <section class="card" aria-label={area.title}>
      <h2>{area.title}</h2>
      <p class="answer">
        <span class={`dot ${area.tone}`} /> {area.text}
      </p>
      {area.isPast && (
        <p class="muted">Today’s borders. Held in {year} by the state in brackets.</p>
      )}
      {asked && isCurrent && state.data?.dyad && <Reason dyad={state.data.dyad} />}
      {asked && <QueryStatus state={state} />}
      <p class="actions">
        {(area.holders.length > 0 ? area.holders : []).map((holder) => (
          <a key={holder.code} href={`/explore/entity/country/${holder.code}`}>
            Open {holder.name}
          </a>
        ))}
        {asked && code !== null && (
          <a href={`/explore/pair?a=${country}&b=${code}&on=${year}`}>Compare the two countries</a>
        )}
      </p>
      {area.holders.map(
        (holder) =>
          holder.code !== country && (
            <button
              key={holder.code}
              type="button"
              onClick={() => {
                onChoose(holder.code);
              }}
            >
              Color the map for {holder.name}
            </button>
          ),
      )}
      {asked && variables && <ShowQuery document={PairReason} variables={variables} />}
    </section>
  );
}

/** Returns the country to ask for: the state that held the area, or the present country if there were several. */
function codeOf({ holders, code }: Area): string | null {
  const [holder, ...others] = holders;
  return holder && others.length === 0 ? holder.code : code;
}

function toVariables(
  mode: Mode,
  [a, b]: readonly [string, string],
  year: number,
): VariablesOf<typeof PairReason> {
  return {
    a,
    b,
    on: String(year).padStart(4, '0'),
    relations: mode.name === 'relations',
    alliance: mode.name === 'alliance',
    war: mode.name === 'war',
    border: mode.name === 'border',
    organizations: mode.name === 'organizations',
  };
}

type Dyad = NonNullable<ResultOf<typeof PairReason>['dyad']>;

function Reason({ dyad }: { readonly dyad: Dyad }) {
  const answer = dyad.relations ?? dyad.alliance ?? dyad.war ?? dyad.border;
  if (answer) {
    return (
      <>
        <p>{answer.reason}</p>
        {answer.facts.map((fact) => (
          <FactSentence key={fact.factId} fact={fact} />
        ))}
      </>
    );
  }
  const organizations = dyad.organizations?.nodes ?? [];
  return (
    <details>
      <summary>Which organizations</summary>
      <ul class="organizations">
        {organizations.map((each) => (
          <li key={each.name}>
            <EntityLink entity={each} />
          </li>
        ))}
      </ul>
    </details>
  );
}
