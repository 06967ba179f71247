import {
  matchCharacters,
  matchNearly,
  matchWhole,
  matchWords,
} from '../../../../src/graph/cypher/lucene.ts';
import { searchNodes } from '../../../../src/graph/cypher/read/search-nodes.ts';
import { allowedEdits, isOverlong, readTerms } from '../../../../src/graph/cypher/search-terms.ts';

it('runs many queries against several indexes in one statement', () => {
  const { text, parameters } = searchNodes({
    asks: [
      { name: 'siam', index: 'words', query: '+siam' },
      { name: 'jp', index: 'whole', query: 'key:"JP"' },
    ],
    labels: ['Country'],
    columns: [{ of: 'n', property: 'name', type: 'text' }],
    limit: 5,
  });
  expect(text).toMatchInlineSnapshot(`
"UNWIND $p0 AS ask
CALL (ask) {
  CALL db.index.fulltext.queryNodes(ask[0], ask[1]) YIELD node AS n, score
  WHERE labels(n)[0] IN $p1
  RETURN n
  ORDER BY score DESC, n.key
  LIMIT $p2
}
RETURN ask[2] AS key, labels(n)[0], n.name"
`);
  expect(parameters).toEqual({
    p0: [
      ['words', '+siam', 'siam'],
      ['whole', 'key:"JP"', 'jp'],
    ],
    p1: ['Country'],
    p2: 5n,
  });
});

it('splits a text between scripts, and drops punctuation and stop words', () => {
  expect(readTerms("treaty of the 日英同盟 d'ivoire *?~ 🇯🇵")).toEqual([
    { text: 'treaty', script: 'letters' },
    { text: '日英同盟', script: 'bigrams' },
    { text: "d'ivoire", script: 'letters' },
  ]);
});

it('searches for at most twelve words', () => {
  expect(readTerms(Array.from({ length: 500 }, (_, at) => `word${at}`).join(' '))).toHaveLength(12);
});

it.each([
  ['uno', 0],
  ['siam', 1],
  ['kanagava', 2],
  ['1905', 0],
  ['日英同盟条約', 0],
])('searches for %s with a maximum edit distance of %i', (word, slips) => {
  expect(readTerms(word).map(allowedEdits)).toEqual([slips]);
});

it('recognizes words that are longer than any name', () => {
  expect(readTerms('x'.repeat(65)).map(isOverlong)).toEqual([true]);
  expect(readTerms('x'.repeat(64)).map(isOverlong)).toEqual([false]);
});

it('escapes all operators of the query language', () => {
  expect(matchWhole([{ property: 'key', texts: ['a" OR key:*', String.raw`back\slash`] }])).toBe(
    String.raw`key:("a\" OR key:*" "back\\slash")`,
  );
  expect(matchNearly('key', 'a b~*', 1)).toBe(String.raw`key:a\ b\~\*~1`);
  expect(matchWords(readTerms("siam d'or"))).toBe(
    String.raw`+("siam"^8 siam*^2 siam~1) +("d'or"^8 d\'or*^2)`,
  );
  expect(matchCharacters(readTerms('清 日英'))).toBe('+("清" 清*) +"日英"');
});
