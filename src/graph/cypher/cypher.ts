import type { Statement } from './statement.ts';

/** A piece of Cypher, made of texts and values. Only the functions of this file create fragments. */
export interface Fragment {
  readonly parts: readonly Part[];
}

type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'value'; readonly value: unknown };

/** Builds a fragment from a template. Only other fragments can be inserted. */
export function cypher(texts: TemplateStringsArray, ...gaps: readonly Fragment[]): Fragment {
  const parts: Part[] = [];
  for (const [index, text] of texts.entries()) {
    parts.push({ kind: 'text', text });
    const gap = gaps[index];
    if (gap) for (const part of gap.parts) parts.push(part);
  }
  return { parts };
}

/** Returns a fragment for a value, which becomes a parameter of the statement. */
export function value(given: unknown): Fragment {
  return { parts: [{ kind: 'value', value: given }] };
}

/** Returns a fragment for a label, relationship type, property or variable. The name is quoted if necessary. */
export function name(given: string): Fragment {
  return { parts: [{ kind: 'text', text: quote(given) }] };
}

/** Returns a list index as a literal. */
export function position(at: number): Fragment {
  return { parts: [{ kind: 'text', text: String(Math.trunc(at)) }] };
}

/** Returns a property of a variable as a fragment. */
export function property(of: string, named: string): Fragment {
  return cypher`${name(of)}.${name(named)}`;
}

/** Joins fragments with a separator. An empty list gives an empty fragment. */
export function join(
  fragments: readonly Fragment[],
  separator: ', ' | ' ' | ' AND ' | ' OR ' | '|' | '\n' | '\n  UNION ALL\n',
): Fragment {
  const between: Part = { kind: 'text', text: separator };
  const parts: Part[] = [];
  for (const [index, fragment] of fragments.entries()) {
    if (index > 0) parts.push(between);
    for (const part of fragment.parts) parts.push(part);
  }
  return { parts };
}

/** Converts a fragment to a statement with the parameters `$p0`, `$p1` and so on. Equal values share a parameter. */
export function toStatement(fragment: Fragment): Statement {
  const values: unknown[] = [];
  const texts = fragment.parts.map((part) => {
    if (part.kind === 'text') return part.text;
    const known = values.indexOf(part.value);
    if (known >= 0) return `$p${known}`;
    values.push(part.value);
    return `$p${values.length - 1}`;
  });
  return {
    text: texts.join(''),
    parameters: Object.fromEntries(values.map((each, index) => [`p${index}`, each])),
  };
}

const PLAIN_NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;

function quote(given: string): string {
  return PLAIN_NAME.test(given) ? given : `\`${given.replaceAll('`', '``')}\``;
}
