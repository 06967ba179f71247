import { buildSchema } from 'graphql';
import { createYoga } from 'graphql-yoga';
import { measureCost } from '../../../src/pothos-plugin-neo4j/index.ts';
import { createDocumentCache } from '../../../src/server/execute/document-cache.ts';
import { createPreparation } from '../../../src/server/execute/prepare-operation.ts';
import { validateDocument } from '../../../src/server/execute/validate-document.ts';
import { parse } from 'graphql';

const schema = buildSchema(
  'type Query { hello: String item: Item } type Item { name: String item: Item }',
);

function serve(maxBytes: number) {
  const documents = createDocumentCache(maxBytes);
  const takeTurn = () => Promise.resolve();
  const plugins = [validateDocument({ isPublic: true, takeTurn, documents })];
  const yoga = createYoga({ schema, plugins, logging: false, parserAndValidationCache: false });
  const send = async (query: string) => {
    const url = `http://localhost/graphql?query=${encodeURIComponent(query)}`;
    const response = await yoga.fetch(url);
    return (await response.json()) as object;
  };
  return { documents, send };
}

describe('the document cache', () => {
  it('contains only documents without errors', async () => {
    const { documents, send } = serve(1_000_000);
    expect(await send('{ hello }')).toEqual({ data: { hello: null } });
    expect(await send('{ hello }')).toEqual({ data: { hello: null } });
    expect(await send('{ unknown }')).toHaveProperty('errors');
    expect(await send('{ unfinished')).toHaveProperty('errors');
    expect([...documents.keys()]).toEqual(['{ hello }']);
  });

  it('is bounded in bytes', async () => {
    const { documents, send } = serve(1_000_000);
    for (let at = 0; at < 100; at += 1) await send(`{ a${at}: hello } #${'x'.repeat(20_000)}`);
    expect(documents.calculatedSize).toBeLessThanOrEqual(1_000_000);
    expect(documents.size).toBeGreaterThan(10);
  });
});

describe('the cache of prepared operations', () => {
  const asked = (text: string) => ({
    document: parse(text),
    variables: {},
    operationName: undefined,
  });

  it('finds a prepared operation', () => {
    const cache = createPreparation(schema, measureCost);
    const small = asked('{ hello }');
    const prepared = cache.prepare(small);
    cache.keep(prepared);
    expect(cache.find(small)).toBe(prepared);
  });

  it('does not contain a short document that selects many fields', () => {
    const cache = createPreparation(schema, measureCost);
    // Ten fragments, each of which selects the next one three times, select 88,572 fields.
    const fragments = Array.from({ length: 10 }, (_, at) => {
      const below = at === 9 ? 'name' : `...F${at + 1}`;
      return `fragment F${at} on Item { a: item { ${below} } b: item { ${below} } c: item { ${below} } }`;
    });
    const large = asked(`{ item { ...F0 } } ${fragments.join(' ')}`);
    const prepared = cache.prepare(large);
    cache.keep(prepared);
    expect(cache.find(large)).toBeUndefined();
  });
});
