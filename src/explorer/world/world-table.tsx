import { useMemo } from 'preact/hooks';
import { DownloadLink, toCsv } from '../page/download-link.tsx';
import type { Area } from './areas.ts';

interface Props {
  readonly areas: readonly Area[];
  readonly caption: string;
  readonly fileName: string;
}

/** Renders the answers of the map as a table. */
export function WorldTable({ areas, caption, fileName }: Props) {
  const rows = useMemo(() => toRows(areas), [areas]);
  const csv = toCsv([
    ['code', 'country', 'held_by', 'answer'],
    ...rows.map(({ code, name, held, text }) => [code, name, held, text]),
  ]);
  return (
    <>
      <DownloadLink name={fileName} content={{ text: csv, type: 'text/csv' }}>
        Download as CSV
      </DownloadLink>
      <div class="scroll" tabIndex={0} role="region" aria-label={caption}>
        <table>
          <caption class="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">Country today</th>
              <th scope="col">Held by</th>
              <th scope="col">Answer</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, code, name, held, text }) => (
              <tr key={id}>
                <th scope="row">
                  <a href={`/explore/entity/country/${code ?? ''}`}>{name}</a>
                </th>
                <td>{held}</td>
                <td>{text}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function toRows(areas: readonly Area[]) {
  return areas
    .filter(({ code }) => code !== null)
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
    .map(({ id, code, name, holders, isPast, text }) => ({
      id,
      code,
      name,
      held: isPast ? holders.map((holder) => holder.name).join(', ') : '',
      text,
    }));
}
