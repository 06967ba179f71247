import { writeFileSync } from 'node:fs';
import { readCldrNames } from './cldr-names.ts';
import { PRESENT_COUNTRIES } from './present-countries.ts';

const LANGUAGES = ['ar', 'de', 'es', 'fr', 'it', 'ko', 'nl', 'pt', 'ru', 'zh'];

/** Writes import/data/country_names.tsv: the names of present countries in ten languages from CLDR. */
function writeCountryNames(): void {
  const rows = PRESENT_COUNTRIES.map(({ alpha2, alpha3 }) => [
    alpha3,
    ...LANGUAGES.map((language) => readCldrNames(alpha2, language).join(';')),
  ]);
  const lines = [['key', ...LANGUAGES], ...rows].map((cells) => cells.join('\t'));
  writeFileSync('import/data/country_names.tsv', `${lines.join('\n')}\n`);
}

writeCountryNames();
