import { writeFileSync } from 'node:fs';
import countries, { type LocaleData } from 'i18n-iso-countries';
import arabic from 'i18n-iso-countries/langs/ar.json' with { type: 'json' };
import german from 'i18n-iso-countries/langs/de.json' with { type: 'json' };
import spanish from 'i18n-iso-countries/langs/es.json' with { type: 'json' };
import french from 'i18n-iso-countries/langs/fr.json' with { type: 'json' };
import italian from 'i18n-iso-countries/langs/it.json' with { type: 'json' };
import korean from 'i18n-iso-countries/langs/ko.json' with { type: 'json' };
import dutch from 'i18n-iso-countries/langs/nl.json' with { type: 'json' };
import portuguese from 'i18n-iso-countries/langs/pt.json' with { type: 'json' };
import russian from 'i18n-iso-countries/langs/ru.json' with { type: 'json' };
import chinese from 'i18n-iso-countries/langs/zh.json' with { type: 'json' };

const LOCALES = [
  arabic,
  german,
  spanish,
  french,
  italian,
  korean,
  dutch,
  portuguese,
  russian,
  chinese,
];

// Kosovo has no code of ISO 3166-1; the package uses one of its own.
const THEIR_KOSOVO = 'XKK';

/** Writes import/data/country_names.tsv anew: names of countries in ten languages, taken from a package once. */
export function writeCountryNames(): void {
  for (const locale of LOCALES) countries.registerLocale(asLocale(locale));
  const languages = LOCALES.map(({ locale }) => locale);
  const rows = Object.entries(countries.getAlpha3Codes())
    .map(([iso3, iso2]) => [iso3 === THEIR_KOSOVO ? 'XKX' : iso3, iso2] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, iso2]) => [key, ...languages.map((language) => namesOf(iso2, language))]);
  const lines = [['key', ...languages], ...rows].map((cells) => cells.join('\t'));
  writeFileSync('import/data/country_names.tsv', `${lines.join('\n')}\n`);
}

function namesOf(iso2: string, language: string): string {
  const names = countries.getName(iso2, language, { select: 'all' }) ?? [];
  return [...new Set(names.map((name) => name.trim()))].join(';');
}

function asLocale(file: { locale: string; countries: LocaleData['countries'] }): LocaleData {
  return file;
}

writeCountryNames();
