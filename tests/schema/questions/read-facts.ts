import { decodeGlobalId } from '../../../src/pothos-plugin-neo4j/index.ts';
import type { Api } from '../open-api.ts';

/** A fact in a response. */
export interface Fact {
  readonly factId: string;
  readonly link: string;
  readonly rank: string;
  readonly text: string;
  readonly sender: { readonly id: string };
  readonly receiver: { readonly id: string };
  readonly sources: readonly { readonly slug: string }[];
  readonly rivals: readonly { readonly factId: string }[];
}

/** A page of facts in a response. */
export interface FactPage {
  readonly totalCount: number;
  readonly nodes: readonly Fact[];
  readonly edges: readonly { readonly cursor: string; readonly node: Fact }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly groups: readonly { key: string; label: string; count: number }[];
  readonly series: readonly { period: string; count: number; possible: number }[];
}

/** Reads facts with some arguments. */
export async function readFacts(api: Api, given: string, selection: string): Promise<FactPage> {
  const data = await api.ask<{ facts: FactPage }>(`{ facts(${given}) { ${selection} } }`);
  return data.facts;
}

/** Returns the key in a global id. */
export function keyOf(id: string): string {
  return decodeGlobalId(id)?.key ?? '';
}

/** Returns the first column of the rows of a Cypher statement. */
export async function readColumn(api: Api, text: string): Promise<readonly unknown[]> {
  return (await api.graph.read({ text, parameters: {} })).map(([value]) => value);
}
