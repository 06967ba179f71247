import { toBibtex } from '../../../src/explorer/facts/to-bibtex.ts';
import { citeFact, PLAIN_SOURCE } from './cited-fact.ts';

describe('toBibtex', () => {
  it('cites the fact, then its sources', () => {
    const source = {
      ...PLAIN_SOURCE,
      slug: 'nish-2002',
      title: 'Anglo-Japanese Alliance',
      publisher: 'STICERD',
      url: 'https://example.org/alliance',
      retrievedOn: '2024-05-01',
      version: '2',
      citation: 'Nish, I. (2002)',
    };
    expect(toBibtex(citeFact(source))).toMatchInlineSnapshot(`
      "@misc{gaiko-japan-was-party-to-the-first-anglo-japanese-alliance,
        title = {{Japan was party to the First Anglo-Japanese Alliance.}},
        publisher = {gaiko, a graph of foreign relations},
        url = {http://127.0.0.1:4000/explore/fact/Rg},
        urldate = {2026-11-27},
        version = {0859b5e4e44d},
        note = {Version 0859b5e4e44d of the data. Sources: Anglo-Japanese Alliance.},
      }

      @misc{nish-2002,
        title = {{Anglo-Japanese Alliance}},
        publisher = {STICERD},
        url = {https://example.org/alliance},
        urldate = {2024-05-01},
        version = {2},
        note = {Nish, I. (2002)},
      }
      "
    `);
  });

  it('notes that no source is known', () => {
    expect(toBibtex(citeFact())).toContain('No source is known.');
  });

  it('escapes the characters that have a meaning in TeX', () => {
    const source = { ...PLAIN_SOURCE, title: String.raw`50% of #1 & A_B {x} $5 ~ ^ \ end` };
    expect(toBibtex(citeFact(source))).toContain(
      String.raw`title = {{50\% of \#1 \& A\_B \{x\} \$5 \textasciitilde{} \textasciicircum{} \textbackslash{} end}}`,
    );
  });

  it('encodes only the characters of an address that would end the field', () => {
    const source = { ...PLAIN_SOURCE, url: 'https://example.org/a_b?x=50%25&y={z}' };
    expect(toBibtex(citeFact(source))).toContain(
      'url = {https://example.org/a_b?x=50%25&y=%7Bz%7D}',
    );
  });

  it('has balanced braces for any title', () => {
    const text = toBibtex(citeFact({ ...PLAIN_SOURCE, title: '}}{ } \n {', publisher: '}' }));
    const plain = text.replaceAll(/\\[{}]/g, '');
    expect(plain.split('{').length).toBe(plain.split('}').length);
  });
});
