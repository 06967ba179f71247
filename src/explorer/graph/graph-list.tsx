import { useState } from 'preact/hooks';
import { EntityLink } from '../page/entity-link.tsx';
import { KINDS } from './kinds.ts';
import type { MergedGraph } from './merge-neighborhoods.ts';
import type { GraphEntity } from './neighborhood-query.ts';

interface Props {
  readonly graph: MergedGraph;
  readonly onExpand: (entity: GraphEntity) => void;
}

/**
 * Lists the entities of a graph by kind. The list is the legend of the drawing, and replaces the drawing for keyboards
 * and screen readers.
 */
export function GraphList({ graph, onExpand }: Props) {
  const entities = [...graph.entities.values()];
  return (
    <section aria-labelledby="entities">
      <h2 id="entities">Entities by kind</h2>
      {KINDS.map(({ kind, name, light, dark }) => {
        const ofKind = entities.filter((entity) => entity.kind === kind);
        if (ofKind.length === 0) return null;
        return (
          <KindList
            key={kind}
            {...{ name, graph, onExpand }}
            color={`light-dark(${light}, ${dark})`}
            entities={ofKind}
          />
        );
      })}
    </section>
  );
}

interface KindProps extends Props {
  readonly color: string;
  readonly name: string;
  readonly entities: readonly GraphEntity[];
}

function KindList({ color, name, entities, graph, onExpand }: KindProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      open={isOpen}
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
      }}
    >
      <summary>
        <span class="swatch" style={{ background: color }} aria-hidden="true" /> {name} (
        {entities.length})
      </summary>
      {isOpen && (
        <ul class="entities" tabIndex={0} aria-label={name}>
          {entities.map((entity) => (
            <li key={entity.id}>
              <EntityLink entity={entity} />{' '}
              <button
                type="button"
                aria-label={`${graph.centers.has(entity.id) ? 'Show' : 'Expand'} ${entity.name}`}
                onClick={() => {
                  onExpand(entity);
                }}
              >
                {graph.centers.has(entity.id) ? 'Show' : 'Expand'}
              </button>
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}
