import ar from 'cldr-localenames-full/main/ar/territories.json' with { type: 'json' };
import de from 'cldr-localenames-full/main/de/territories.json' with { type: 'json' };
import en from 'cldr-localenames-full/main/en/territories.json' with { type: 'json' };
import es from 'cldr-localenames-full/main/es/territories.json' with { type: 'json' };
import fr from 'cldr-localenames-full/main/fr/territories.json' with { type: 'json' };
import it from 'cldr-localenames-full/main/it/territories.json' with { type: 'json' };
import ja from 'cldr-localenames-full/main/ja/territories.json' with { type: 'json' };
import ko from 'cldr-localenames-full/main/ko/territories.json' with { type: 'json' };
import nl from 'cldr-localenames-full/main/nl/territories.json' with { type: 'json' };
import pt from 'cldr-localenames-full/main/pt/territories.json' with { type: 'json' };
import ru from 'cldr-localenames-full/main/ru/territories.json' with { type: 'json' };
import zh from 'cldr-localenames-full/main/zh/territories.json' with { type: 'json' };

interface TerritoryFile {
  readonly main: Readonly<
    Record<
      string,
      { readonly localeDisplayNames: { readonly territories: Readonly<Record<string, string>> } }
    >
  >;
}

const FILES: readonly TerritoryFile[] = [ar, de, en, es, fr, it, ja, ko, nl, pt, ru, zh];

const NAMES = new Map(
  FILES.flatMap((file) => Object.entries(file.main)).map(
    ([language, { localeDisplayNames }]) => [language, localeDisplayNames.territories] as const,
  ),
);

// The short names of these countries are more common than the full names in CLDR, such as "Hong Kong SAR China".
const SHORT_NAMES_FIRST = ['HK', 'MO', 'PS'];

// The CLDR names of these countries contain a rival name in brackets, such as "Islas Malvinas (Islas Falkland)".
const TWO_NAMES = ['FK', 'MM'];

// Variants in CLDR that denote a larger or smaller area than the country.
const OTHER_THINGS = ['IO-alt-chagos'];

/** Returns the names of a country in a language: the usual name, followed by its variants. Empty if CLDR has none. */
export function readCldrNames(alpha2: string, language: string): readonly string[] {
  const names = NAMES.get(language) ?? {};
  const variants = Object.entries(names).filter(
    ([code]) => code.startsWith(`${alpha2}-alt-`) && !OTHER_THINGS.includes(code),
  );
  const short = names[`${alpha2}-alt-short`];
  const first = SHORT_NAMES_FIRST.includes(alpha2) && short !== undefined ? [short] : [];
  const all = [...first, names[alpha2] ?? '', ...variants.map(([, name]) => name)]
    .flatMap((name) => (TWO_NAMES.includes(alpha2) ? splitNames(name) : [name]))
    .flatMap((name) => spellOut(name, language));
  return [...new Set(all)].filter((name) => name !== '');
}

function splitNames(name: string): readonly string[] {
  const [, one = name, other] = /^(.+?)\s*[(（](.+)[)）]$/.exec(name) ?? [];
  return other === undefined ? [name] : [one, other];
}

// CLDR abbreviates these words. The full form is used as the name. The short form is kept for search.
const SHORTENED: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
  en: [
    [/ & /g, ' and '],
    [/^St\. /, 'Saint '],
  ],
  ru: [
    [/^о-ва /, 'Острова '],
    [/^о-в Св\. /, 'Остров Святой '],
    [/^о-в /, 'Остров '],
    [/ о-ва(?= |$)/g, ' острова'],
  ],
};

function spellOut(name: string, language: string): readonly string[] {
  const full = (SHORTENED[language] ?? []).reduce(
    (text, [short, long]) => text.replace(short, long),
    name,
  );
  return full === name ? [name] : [full, name];
}
