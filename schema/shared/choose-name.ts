import { apiError } from '../../src/pothos-plugin-neo4j/index.ts';
import type { Span } from '../../src/dates/as-of.ts';
import type { EdtfDate } from '../../src/dates/read-edtf.ts';

/** A name of an entity. The language and the dates of use are null if unknown. */
export interface NameValue {
  readonly text: string;
  readonly language: string | null;
  readonly usedFrom: EdtfDate | null;
  readonly usedUntil: EdtfDate | null;
}

const ENGLISH = 'en';

/**
 * Returns the name of an entity in a language on a date. Prefers the shortest former name that was in use on the date, first in the given language, then in English. Otherwise returns the usual name in the given language, or in English. Throws if the language tag is malformed.
 */
export function chooseName(
  names: readonly NameValue[],
  wanted: { readonly usual: string; readonly language: string | null; readonly on: Span | null },
): string {
  const { usual, language, on } = wanted;
  const tags = matchingTags(language ?? ENGLISH);
  const own = tags.includes(ENGLISH) ? [] : tags.map((tag) => namesIn(names, tag));
  const usualOwn = own.flatMap(findUsualName)[0];
  const former = [
    ...own.map((each) => [each, usualOwn] as const),
    [namesIn(names, ENGLISH), usual] as const,
  ]
    .map(([each, now]) => findPeriodName(each, on, now))
    .find((name) => name !== undefined);
  return former ?? usualOwn ?? usual;
}

/** Returns the language tags to look up for a requested language, closest match first: zh-TW, zh-Hant, zh. */
function matchingTags(language: string): readonly string[] {
  const locale = readLocale(language);
  const { script } = locale.maximize();
  return [...new Set([locale.baseName, `${locale.language}-${script ?? ''}`, locale.language])];
}

function readLocale(language: string): Intl.Locale {
  try {
    return new Intl.Locale(language);
  } catch {
    throw apiError(
      'BAD_USER_INPUT',
      `${JSON.stringify(language.slice(0, 60))} is not a BCP 47 language tag. Use a tag such as "ja", "fr" or "zh-Hant".`,
    );
  }
}

function namesIn(names: readonly NameValue[], tag: string): readonly NameValue[] {
  return names.filter((name) => name.language === tag);
}

function findUsualName(names: readonly NameValue[]): readonly string[] {
  return names.filter((name) => !hasEnded(name)).map(({ text }) => text);
}

const TITLE = /\b(Dominion|Empire|Kingdom|Republic|State|Sultanate|Union)\b/;

// A title does not make a different name: the Kingdom of Egypt was called Egypt.
function findPeriodName(
  names: readonly NameValue[],
  on: Span | null,
  usual = '',
): string | undefined {
  if (on === null) return undefined;
  return names
    .filter((name) => hasEnded(name) && wasUsed(name, on))
    .filter(({ text }) => usual === '' || !text.includes(usual) || !TITLE.test(text))
    .map(({ text }) => text)
    .toSorted((one, other) => one.length - other.length)[0];
}

function hasEnded({ usedUntil }: NameValue): boolean {
  return usedUntil !== null && usedUntil.latest !== null;
}

function wasUsed({ usedFrom, usedUntil }: NameValue, on: Span): boolean {
  const from = usedFrom?.earliest ?? null;
  const until = usedUntil?.latest ?? null;
  return (from === null || from <= on.last) && (until === null || until >= on.first);
}
