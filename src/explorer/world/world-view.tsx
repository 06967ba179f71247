import { useMemo, useState } from 'preact/hooks';
import { useQuery, type QueryState } from '../api/use-query.ts';
import { QueryStatus } from '../page/query-status.tsx';
import { AreaCard } from './area-card.tsx';
import { toAreas, type Area, type Question } from './areas.ts';
import { DisputedList, toMarks, type Mark } from './disputed-marks.tsx';
import { Legend } from './legend.tsx';
import { NotYetNotice } from './not-yet-notice.tsx';
import { DisputedPlaces } from './queries.ts';
import type { States } from './states.ts';
import type { AnswerState } from './use-answers.ts';
import { useShapes } from './use-shapes.ts';
import { useStates } from './use-states.ts';
import { WorldMap } from './world-map.tsx';
import { WorldTable } from './world-table.tsx';

interface Props {
  readonly question: Question;
  /** The name of the chosen country. */
  readonly name: string;
  readonly title: string;
  readonly answers: AnswerState;
  /** The code of the selected area. */
  readonly pinned: string;
  readonly onPin: (area: Area) => void;
  readonly onChoose: (code: string) => void;
}

/** Renders the map with its legend, the answer for the selected area, and a table with the same data. */
export function WorldView({ question, name, title, answers, pinned, onPin, onChoose }: Props) {
  const [hovered, setHovered] = useState<string | null>(null);
  const { areas, marks, places, states } = useWorld(question, answers);
  const { mode, country, year } = question;
  const pin = areas.find(({ code }) => code !== null && code === pinned);
  const shown = areas.find(({ id }) => id === hovered) ?? pin;
  return (
    <>
      {states && <NotYetNotice states={states} country={country} year={year} onChoose={onChoose} />}
      <div class="stage">
        <figure>
          <WorldMap
            label={title}
            areas={areas}
            marks={marks}
            active={hovered}
            pinned={pin?.id ?? null}
            onActivate={(area) => {
              setHovered(area?.id ?? null);
            }}
            onPin={onPin}
          />
          <Caption question={question} name={name} areas={areas} />
        </figure>
        {shown ? (
          <AreaCard {...question} area={shown} onChoose={onChoose} />
        ) : (
          <p class="card muted">
            Select a country on the map to see the answer with its reason and sources. With the
            keyboard: Tab to the map, arrow keys, Enter.
          </p>
        )}
      </div>
      {places.data ? <DisputedList marks={marks} year={year} /> : <QueryStatus state={places} />}
      <details>
        <summary>Show the map as a table</summary>
        <WorldTable
          areas={areas}
          caption={title}
          fileName={`${mode.name}-${country}-${year}.csv`}
        />
      </details>
    </>
  );
}

interface World {
  readonly areas: readonly Area[];
  readonly marks: readonly Mark[];
  /** The state of the query for the disputed places. */
  readonly places: QueryState<unknown>;
  /** Null until the states are read. */
  readonly states: States | null;
}

function useWorld({ mode, country, year }: Question, { answers }: AnswerState): World {
  const world = useShapes();
  const states = useStates();
  const places = useQuery(DisputedPlaces, NONE);
  const areas = useMemo(
    () => toAreas(world?.shapes ?? [], { mode, country, year }, { states, answers }),
    [world, states, answers, mode, country, year],
  );
  const marks = useMemo(
    () => (world ? toMarks(places.data?.places.nodes ?? [], world, year) : []),
    [world, places.data, year],
  );
  return { areas, marks, places, states };
}

interface CaptionProps {
  readonly question: Question;
  readonly name: string;
  readonly areas: readonly Area[];
}

function Caption({ question: { mode, year }, name, areas }: CaptionProps) {
  const hasPast = areas.some(({ isPast }) => isPast);
  return (
    <figcaption>
      <Legend mode={mode} country={name} hasPast={hasPast} />
      Today’s borders.{' '}
      {hasPast && `A hatched territory has the color of the state that held it in ${year}.`}
    </figcaption>
  );
}

const NONE = {};
