import { useQuery } from '../api/use-query.ts';
import { CsvButton } from '../page/csv-button.tsx';
import { CountryPicker } from '../page/country-picker.tsx';
import { DateField } from '../page/date-field.tsx';
import { Notices } from '../page/notices.tsx';
import { QueryStatus } from '../page/query-status.tsx';
import { ShowQuery } from '../page/show-query.tsx';
import { usePageTitle } from '../page/use-page-title.ts';
import { useQueryParameter } from '../page/use-query-parameter.ts';
import { BarChart } from './bar-chart.tsx';
import { decadesQuery, type RelationsByDecade } from './decades-query.ts';
import { DecadesTable } from './decades-table.tsx';
import { relationsTableQuery } from './relations-table-query.ts';

/** Renders the page with the number of diplomatic relations that a country opened and had in each decade. */
export function DecadesPage() {
  const [country, setCountry] = useQueryParameter('country', 'JPN');
  const [from, setFrom] = useQueryParameter('from', '1850');
  const [until, setUntil] = useQueryParameter('until', String(new Date().getFullYear()));
  const variables = { country, during: `${from}/${until}` };
  const state = useQuery(decadesQuery, variables);
  const found = state.data?.country;
  const name = found?.name ?? country;
  usePageTitle(`Diplomatic relations of ${name} by decade`);
  return (
    <>
      <h1>Diplomatic relations of {name} by decade</h1>
      <div class="controls" role="group" aria-label="Country and period">
        <CountryPicker
          label="Country"
          value={name}
          onChoose={({ code }) => {
            setCountry(code);
          }}
        />
        <DateField label="From" value={from} isOptional={false} onChange={setFrom} />
        <DateField label="Until" value={until} isOptional={false} onChange={setUntil} />
      </div>
      <QueryStatus state={state} />
      <Notices state={state} />
      {state.data && !found && <p>No country has the code or name “{country}”.</p>}
      {found && <Charts relations={found.relations} />}
      <p>
        <CsvButton
          label="Relations as CSV"
          file={`${country}-relations.csv`}
          document={relationsTableQuery}
          variables={{ country }}
        />
      </p>
      <ShowQuery document={decadesQuery} variables={variables} />
    </>
  );
}

function Charts({ relations: { opened, inForce } }: { readonly relations: RelationsByDecade }) {
  return (
    <>
      <BarChart title="Relations opened in the decade" points={opened} />
      <BarChart title="Relations in force at some time in the decade" points={inForce} />
      <p class="muted">
        The lighter part of a bar counts relations that are possible, but not certain, because their
        dates are imprecise or unknown. For example, 58–59 means 58 certain relations and one
        possible relation.
      </p>
      <DecadesTable opened={opened} inForce={inForce} />
    </>
  );
}
