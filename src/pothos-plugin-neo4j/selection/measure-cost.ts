import { getNamedType, getNullableType, isListType } from 'graphql';
import { DEFAULT_PAGE, planOf } from './field-plan.ts';
import type { SelectedField, Selection } from './walk-selection.ts';

/** The maximum number of objects that an operation can return, and the path of the field that returns most of them. */
export interface Cost {
  readonly cost: number;
  readonly mostExpensiveField: string;
}

interface Measured {
  readonly cost: number;
  /** The field that returns most objects, and their number. */
  readonly mostExpensiveField: { readonly path: string; readonly own: number };
}

/**
 * Measures an operation before it runs. Every object costs 1. A connection or list costs its page size (default: 20) and
 * multiplies the cost of the fields below it.
 */
export function measureCost(selection: Selection): Cost {
  const { cost, mostExpensiveField } = measureLevel(selection, '');
  return { cost, mostExpensiveField: mostExpensiveField.path };
}

const NOTHING: Measured = { cost: 0, mostExpensiveField: { path: '', own: 0 } };

function measureLevel(selection: Selection, path: string): Measured {
  return selection.reduce((sum, each) => add(sum, measureField(each, path)), NOTHING);
}

function measureField(selected: SelectedField, above: string): Measured {
  if (!selected.nodes.some(({ selectionSet }) => selectionSet)) return NOTHING;
  const { name } = selected.field;
  const path = above === '' ? name : `${above}.${name}`;
  const below = measureLevel(selected.children, path);
  const own = countObjects(selected);
  const mostBelow = scale(below.mostExpensiveField, Math.max(own, 1));
  return {
    cost: own + Math.max(own, 1) * below.cost,
    mostExpensiveField: mostBelow.own > own ? mostBelow : { path, own },
  };
}

/** Returns the number of objects that the field itself returns. It multiplies the cost of the fields below. */
function countObjects({ field, arguments: given }: SelectedField): number {
  const { part, end, isValue, page } = planOf(field);
  if (part !== undefined || end !== undefined) return 0;
  if (isListType(getNullableType(field.type))) return DEFAULT_PAGE;
  const isConnection = getNamedType(field.type).name.endsWith('Connection');
  if (!isConnection && page === undefined) return isValue ? 0 : 1;
  return sizeOf(given, page ?? DEFAULT_PAGE);
}

function sizeOf(given: SelectedField['arguments'], usual: number): number {
  const size = given['first'] ?? given['last'] ?? usual;
  return typeof size === 'number' && size > 0 ? size : usual;
}

function scale(
  mostExpensiveField: Measured['mostExpensiveField'],
  by: number,
): Measured['mostExpensiveField'] {
  return { path: mostExpensiveField.path, own: mostExpensiveField.own * by };
}

function add(one: Measured, other: Measured): Measured {
  return {
    cost: one.cost + other.cost,
    mostExpensiveField:
      other.mostExpensiveField.own > one.mostExpensiveField.own
        ? other.mostExpensiveField
        : one.mostExpensiveField,
  };
}
