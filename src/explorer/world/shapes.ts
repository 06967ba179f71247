import { geoEqualEarth, geoPath, type GeoProjection } from 'd3-geo';
import { iso31661Alpha2ToAlpha3, iso31661NumericToAlpha2 } from 'iso-3166';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import address from 'world-atlas/countries-50m.json';

/** The outline of a present country or territory. */
export interface Shape {
  /** Unique on the map. */
  readonly id: string;
  /** The code of the country in the graph, or null if the area is not a country. */
  readonly code: string | null;
  readonly name: string;
  /** The path in the coordinates of the map. */
  readonly path: string;
}

/** The map of the world. */
export interface WorldShapes {
  readonly shapes: readonly Shape[];
  /** Returns the position of a place on the map, or null. */
  readonly project: (longitude: number, latitude: number) => readonly [number, number] | null;
}

/** The size of the map in its own coordinates. */
export const MAP_SIZE = { width: 960, height: 410 };

/** The height of the whole globe. Antarctica is cut off. */
const GLOBE_HEIGHT = 470;

type World = Topology<{ readonly countries: GeometryCollection<{ readonly name: string }> }>;

/** Reads the outlines of today's countries, and projects them. The areas on the map are true to size. */
export async function readShapes(): Promise<WorldShapes> {
  const response = await fetch(address);
  const world: unknown = await response.json();
  if (!isWorld(world)) throw new Error('The map cannot be read.');
  const { features } = feature(world, world.objects.countries);
  const projection = geoEqualEarth().fitSize([MAP_SIZE.width, GLOBE_HEIGHT], { type: 'Sphere' });
  const draw = geoPath(projection).digits(1);
  return {
    shapes: features
      .filter(({ id }) => id !== ANTARCTICA)
      .map(({ id, properties, geometry }, at) => ({
        id: `area-${at}`,
        code: toCode(String(id ?? ''), properties.name),
        name: properties.name,
        path: draw(geometry) ?? '',
      })),
    project: (longitude, latitude) => place(projection, longitude, latitude),
  };
}

function isWorld(content: unknown): content is World {
  return typeof content === 'object' && content !== null && 'objects' in content;
}

const ANTARCTICA = '010';

function place(
  projection: GeoProjection,
  longitude: number,
  latitude: number,
): readonly [number, number] | null {
  return projection([longitude, latitude]);
}

function toCode(numeric: string, name: string): string | null {
  const alpha2 = NUMERIC[numeric];
  return (alpha2 === undefined ? OTHERS[name] : ALPHA3[alpha2]) ?? null;
}

const NUMERIC: Readonly<Partial<Record<string, string>>> = iso31661NumericToAlpha2;
const ALPHA3: Readonly<Partial<Record<string, string>>> = iso31661Alpha2ToAlpha3;

// These areas have no ISO code. The keys are the names of the areas on the map.
const OTHERS: Readonly<Partial<Record<string, string>>> = { Kosovo: 'XKX' };
