import type { NodeModel } from '../../src/graph/model/node-model.ts';
import { readEdtf } from '../../src/dates/read-edtf.ts';
import type { ListName } from './list-names.ts';
import { readConfidence } from './read-confidence.ts';
import type { NodeRecord } from './record.ts';

interface NodeDraft {
  readonly origin: string;
  readonly model: NodeModel;
  readonly key: string;
  /** The rank of the record. 0 for a row that only adds data to a node of other rows. */
  readonly preference: number;
  readonly sources: readonly string[];
  readonly confidence?: string;
  /** The unconverted cells. An empty cell has no value. */
  readonly properties?: Readonly<Record<string, string | boolean>>;
  readonly lists?: Readonly<Partial<Record<ListName, readonly (readonly string[])[]>>>;
}

/** Creates the record of a node from the cells of a row and converts texts to the types of the model. */
export function makeNode(draft: NodeDraft): NodeRecord {
  const given = Object.entries(draft.properties ?? {}).filter(([, value]) => value !== '');
  return {
    kind: 'node',
    origin: draft.origin,
    end: { model: draft.model, key: draft.key },
    preference: draft.preference,
    properties: Object.fromEntries(
      given.map(([name, value]) => [name, typed(draft.model, name, value)]),
    ),
    lists: draft.lists ?? {},
    sources: draft.sources,
    confidence: readConfidence(draft.confidence ?? '', draft.sources),
  };
}

function typed(model: NodeModel, name: string, value: string | boolean): string | number | boolean {
  const type = model.properties[name];
  if (type === undefined) throw new Error(`${model.label} has no property ${name}`);
  if (type === 'edtf') return readEdtf(String(value)).text;
  return type === 'integer' || type === 'float' ? Number(value) : value;
}
