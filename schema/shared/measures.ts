import { edtf } from '../../src/dates/plugin/property-types.ts';
import { measureOf, type Measure } from '../../src/pothos-plugin-neo4j/index.ts';

/** Summarizes a date of the entity of an edge. */
export function nodeDates(property: string, description: string): Measure {
  return measureOf(edtf, 'n', property, { description });
}
