import type { Statement } from './statement.ts';

/** A piece of Cypher: alternating texts and parameters. Only `cypher`, `value`, `name` and `join` create it. */
export interface Fragment {
  readonly parts: readonly Part[];
}

type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'value'; readonly value: unknown };

/** Returns Cypher with fragments in its gaps. Nothing else can enter the text. */
export function cypher(texts: TemplateStringsArray, ...gaps: readonly Fragment[]): Fragment {
  return {
    parts: texts.flatMap((text, index) => [
      { kind: 'text' as const, text },
      ...(gaps[index]?.parts ?? []),
    ]),
  };
}

/** Returns a value as a fragment; it becomes a parameter of the statement. */
export function value(given: unknown): Fragment {
  return { parts: [{ kind: 'value', value: given }] };
}

/** Returns a label, relationship type, property or variable as a fragment, in quotes. */
export function name(given: string): Fragment {
  return { parts: [{ kind: 'text', text: quote(given) }] };
}

/** Joins fragments with a separator; returns an empty fragment for an empty list. */
export function join(
  fragments: readonly Fragment[],
  separator: ', ' | ' ' | ' AND ' | ' OR ' | '|' | '\n  UNION ALL\n',
): Fragment {
  const between: Part = { kind: 'text', text: separator };
  return {
    parts: fragments.flatMap((fragment, index) =>
      index === 0 ? fragment.parts : [between, ...fragment.parts],
    ),
  };
}

/** Returns the statement for a fragment: equal values share a parameter, and parameters are named `$p0`, `$p1` … */
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
