import { EntityLink } from '../page/entity-link.tsx';
import type { DisputedPlace } from './queries.ts';
import type { WorldShapes } from './shapes.ts';

/** A disputed place on the map. */
export interface Mark {
  readonly place: DisputedPlace;
  readonly at: readonly [number, number];
  readonly claimants: string;
}

/** Returns the places that several countries claimed in a year. */
export function toMarks(
  places: readonly DisputedPlace[],
  { project }: WorldShapes,
  year: number,
): readonly Mark[] {
  return places.flatMap((place) => {
    const claimed = place.claimants.edges.filter(
      ({ startedOn, endedOn }) =>
        Number((startedOn?.earliest ?? '-9999').slice(0, 4)) <= year &&
        Number((endedOn?.latest ?? '9999').slice(0, 4)) >= year,
    );
    const { longitude, latitude } = place;
    const at = longitude === null || latitude === null ? null : project(longitude, latitude);
    const names = claimed.flatMap(({ node }) => ('name' in node ? [node.name] : []));
    return at && names.length > 1 ? [{ place, at, claimants: names.join(', ') }] : [];
  });
}

/** Marks disputed places on the map. */
export function DisputedMarks({ marks }: { readonly marks: readonly Mark[] }) {
  return (
    <g class="disputed" aria-hidden="true">
      {marks.map(({ place, at: [x, y], claimants }) => (
        <path key={place.name} d={`M${x} ${y - 4}l4 4-4 4-4-4z`}>
          <title>{`${place.name}: claimed by ${claimants}`}</title>
        </path>
      ))}
    </g>
  );
}

interface Props {
  readonly marks: readonly Mark[];
  readonly year: number;
}

/** Lists the disputed places of a year with the countries that claim them. */
export function DisputedList({ marks, year }: Props) {
  return (
    <details>
      <summary>
        Disputed places in {year}: {marks.length}
      </summary>
      <ul>
        {marks.map(({ place, claimants }) => (
          <li key={place.name}>
            <EntityLink entity={place} />: claimed by {claimants}
          </li>
        ))}
      </ul>
    </details>
  );
}
