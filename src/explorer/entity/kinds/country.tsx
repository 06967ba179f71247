import { EntityRef } from '../../api/entity-ref.ts';
import { graphql, type ResultOf } from '../../api/graphql.ts';
import { useQuery } from '../../api/use-query.ts';
import { dateFields } from '../../facts/date-fields.ts';
import { DateText } from '../../facts/date-text.tsx';
import { describeDate, type ShownDate } from '../../facts/describe-date.ts';
import { Row } from '../../facts/row.tsx';
import { sourceFields } from '../../facts/source-fields.ts';
import { SourceList } from '../../facts/source-list.tsx';
import { toWords } from '../../facts/to-words.ts';
import { EntityLink } from '../../page/entity-link.tsx';
import { ShowQuery } from '../../page/show-query.tsx';
import { entityFields } from '../entity-fields.ts';
import { EntityView } from '../entity-view.tsx';
import type { KindProps } from '../view.ts';

const query = graphql(
  `
    query Country($key: String!, $asOf: Edtf, $filter: LinkFilter, $sort: LinkSort) {
      country(code: $key) {
        ...EntityFields
        countryKind
        code
        capital
        region
        subregion
        independentFrom {
          ...EntityRef
        }
        independentOn {
          ...DateFields
        }
        existence {
          from {
            ...DateFields
          }
          until {
            ...DateFields
          }
          rank
          sources {
            ...SourceFields
          }
        }
        codes {
          scheme
          value
          validFrom {
            ...DateFields
          }
          validUntil {
            ...DateFields
          }
        }
      }
    }
  `,
  [entityFields, dateFields, EntityRef, sourceFields],
);

/** Renders the page of a country. */
export function CountryPage({ entityKey, view }: KindProps) {
  const variables = { key: entityKey, ...view };
  const state = useQuery(query, variables);
  const country = state.data?.country;
  return (
    <EntityView
      state={state}
      entity={country}
      view={view}
      query={<ShowQuery document={query} variables={variables} />}
    >
      {country && <Properties country={country} />}
    </EntityView>
  );
}

interface Props {
  readonly country: NonNullable<ResultOf<typeof query>['country']>;
}

function Properties({ country }: Props) {
  return (
    <>
      <Row name="Kind">{toWords(country.countryKind)}</Row>
      <Row name="Existed">
        <Existence periods={country.existence} />
      </Row>
      {country.independentOn && (
        <Row name="Independent">
          <DateText date={country.independentOn} />
          {country.independentFrom && (
            <>
              {' '}
              from <EntityLink entity={country.independentFrom} />
            </>
          )}
        </Row>
      )}
      {country.capital && <Row name="Capital">{country.capital}</Row>}
      {country.region && <Row name="Region">{country.subregion ?? country.region}</Row>}
      <Row name="Codes">{country.codes.map(describeCode).join('; ')}</Row>
    </>
  );
}

type Code = Props['country']['codes'][number];

function describeCode({ scheme, value, validFrom, validUntil }: Code): string {
  const details = [
    SCHEMES[scheme] ?? scheme,
    ...(validFrom ? [`from ${describeDate(validFrom)}`] : []),
    ...(validUntil ? [`until ${describeDate(validUntil)}`] : []),
  ];
  return `${value} (${details.join(', ')})`;
}

const SCHEMES: Readonly<Partial<Record<string, string>>> = {
  ISO2: 'ISO 3166-1 alpha-2',
  ISO3: 'ISO 3166-1 alpha-3',
  ISO_NUMERIC: 'ISO 3166-1 numeric',
  ISO_FORMER: 'ISO 3166-3',
  M49: 'UN M49',
  GEC: 'US GEC',
  COW: 'Correlates of War',
  COW_ABBREVIATION: 'Correlates of War',
  GLEDITSCH_WARD: 'Gleditsch and Ward',
  WIKIDATA: 'Wikidata',
  GEONAMES: 'GeoNames',
  OWN: 'own code',
};

type Period = Props['country']['existence'][number];

/** Shows the periods in which a country existed, each with its sources. */
function Existence({ periods }: { readonly periods: readonly Period[] }) {
  if (periods.length === 0) return <>dates unknown</>;
  return (
    <ul class="plain">
      {periods.map(({ from, until, rank, sources }) => (
        <li key={`${from?.edtf ?? ''}/${until?.edtf ?? ''}`}>
          {from ? <DateText date={from} /> : 'unknown'} to{' '}
          {until ? <End date={until} /> : 'unknown'}{' '}
          {rank === 'DEPRECATED' && <span class="mark warn">contradicted by other sources</span>}
          {sources.length > 0 && (
            <details>
              <summary>Sources</summary>
              <SourceList sources={sources} />
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}

function End({ date }: { readonly date: ShownDate }) {
  return date.edtf === '..' ? <>this day</> : <DateText date={date} />;
}
