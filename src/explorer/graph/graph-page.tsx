import { useMemo, useState } from 'preact/hooks';
import { LINK_KINDS } from '../facts/link-kinds.ts';
import { DownloadLink } from '../page/download-link.tsx';
import { EntityLink } from '../page/entity-link.tsx';
import { QueryStatus } from '../page/query-status.tsx';
import { ShowQuery } from '../page/show-query.tsx';
import { usePageTitle } from '../page/use-page-title.ts';
import { useParameters } from '../page/use-query-parameter.ts';
import { GraphCanvas } from './graph-canvas.tsx';
import { GraphList } from './graph-list.tsx';
import { LimitsForm } from './limits-form.tsx';
import { mergeNeighborhoods, type MergedGraph } from './merge-neighborhoods.ts';
import { neighborhoodQuery, type Limits } from './neighborhood-query.ts';
import { SelectedEntity } from './selected-entity.tsx';
import { useNeighborhoods } from './use-neighborhoods.ts';

/**
 * Renders the graph around an entity. A click on a node adds its neighbors. The address contains all expanded entities.
 */
export function GraphPage({ id = '' }: { readonly id?: string }) {
  const { centers, limits, state, graph, selected, expand } = useGraph(id);
  const [center] = graph.entities.values();
  const entity = graph.entities.get(selected ?? '') ?? center;
  usePageTitle(center ? `The graph around ${center.name}` : 'Graph');
  return (
    <>
      <h1>The graph around {center ? <EntityLink entity={center} /> : 'an entity'}</h1>
      <LimitsForm />
      <QueryStatus state={state} />
      {center && <Summary graph={graph} />}
      <div class="graph">
        <GraphCanvas graph={graph} selected={entity?.id ?? null} onSelect={expand} />
        <GraphList
          graph={graph}
          onExpand={(chosen) => {
            expand(chosen.id);
          }}
        />
        {entity && <SelectedEntity graph={graph} entity={entity} />}
      </div>
      <p>
        <DownloadLink name="graph.graphml" content={{ address: exportAddress(centers, limits) }}>
          Download this graph as GraphML
        </DownloadLink>
      </p>
      <ShowQuery document={neighborhoodQuery} variables={{ of: id, ...limits }} />
    </>
  );
}

/** Loads the neighborhoods that the address asks for. */
function useGraph(id: string) {
  const [parameters, set] = useParameters();
  const [selected, setSelected] = useState<string | null>(null);
  const limits = toLimits(parameters);
  const centers = [id, ...(parameters['with']?.split(',') ?? [])];
  const state = useNeighborhoods(centers, limits);
  const parts = state.data ?? [];
  const graph = useMemo(() => mergeNeighborhoods(parts), parts);
  const expand = (chosen: string) => {
    setSelected(chosen);
    if (!graph.centers.has(chosen)) set({ with: [...centers.slice(1), chosen].join(',') });
  };
  return { centers, limits, state, graph, selected, expand };
}

function Summary({ graph: { entities, facts, isTruncated } }: { readonly graph: MergedGraph }) {
  return (
    <p class="muted" role="status">
      {entities.size} entities, {facts.length} facts
      {isTruncated && ' (there are more: choose a kind of facts, a date or a larger number)'}. Click
      an entity to see its facts and to add the entities around it.
    </p>
  );
}

function toLimits(parameters: Readonly<Partial<Record<string, string>>>): Limits {
  const { asOf = '', kind = '', first = '' } = parameters;
  const kinds = LINK_KINDS.filter((each) => each === kind);
  return {
    asOf: asOf === '' ? null : asOf,
    kinds: kinds.length === 0 ? null : kinds,
    first: first === '' ? 250 : Number(first),
  };
}

function exportAddress(centers: readonly string[], { asOf, kinds }: Limits): string {
  const parameters = new URLSearchParams({
    of: centers.join(','),
    ...(asOf && { asOf }),
    ...(kinds && { kinds: kinds.join(',') }),
  });
  return `/export/neighborhood.graphml?${parameters.toString()}`;
}
