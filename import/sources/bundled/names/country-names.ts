import { country as countryModel } from '../../../../schema/country/model.ts';
import { bundledManifest } from '../bundled-manifest.ts';
import { country, text } from '../../../table/column.ts';
import { nameEntry, splitList } from '../../../record/language-of.ts';
import { makeNode } from '../../../record/make-node.ts';
import { CLDR } from '../publications.ts';
import { defineSource } from '../../../table/source.ts';

const LANGUAGES = ['ar', 'de', 'es', 'fr', 'it', 'ko', 'nl', 'pt', 'ru', 'zh'] as const;

/** Names of present countries in ten languages in addition to English and Japanese. */
export const countryNames = defineSource({
  id: 'country_names',
  file: 'country_names.tsv',
  manifest: bundledManifest({
    title: 'Names of countries in ten languages',
    coverage: '2026',
    expectedRows: { atLeast: 240, atMost: 300 },
    preference: 'It only adds names to countries of other tables.',
  }),
  columns: {
    key: country,
    ar: text,
    de: text,
    es: text,
    fr: text,
    it: text,
    ko: text,
    nl: text,
    pt: text,
    ru: text,
    zh: text,
  },
  key: (row) => row.key,
  records: (row, origin) => [
    makeNode({
      origin,
      model: countryModel,
      key: row.key,
      preference: 0,
      sources: [CLDR.key],
      lists: {
        names: LANGUAGES.flatMap((language) =>
          splitList(row[language]).flatMap((name) => nameEntry(name, language)),
        ),
      },
    }),
  ],
});
