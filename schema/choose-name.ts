import { apiError } from '../src/plugin/api-error.ts';
import type { Span } from '../src/time/as-of.ts';
import type { EdtfDate } from '../src/time/read-edtf.ts';

/** A name of an entity; unknown bounds and languages are null. */
export interface NameValue {
  readonly text: string;
  readonly language: string | null;
  readonly usedFrom: EdtfDate | null;
  readonly usedUntil: EdtfDate | null;
}

const ENGLISH = 'en';

/**
 * The name of an entity in a language, on a date: the one that it had for a time where one held then, the shortest of
 * several; else the usual one. Where the language has none, the English one. Refuses a malformed language tag.
 */
export function chooseName(
  names: readonly NameValue[],
  wanted: { readonly usual: string; readonly language: string | null; readonly on: Span | null },
): string {
  const { usual, language, on } = wanted;
  const tags = matchingTags(language ?? ENGLISH);
  const foreign = tags.includes(ENGLISH)
    ? []
    : tags.map((tag) => findName(namesIn(names, tag), on));
  const english = on === null ? undefined : findPeriodName(namesIn(names, ENGLISH), on);
  return foreign.find((name) => name !== undefined) ?? english ?? usual;
}

/** The tags under which a name may stand that a reader of a language expects, the closest first: zh-TW, zh-Hant, zh. */
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
      `${JSON.stringify(language.slice(0, 60))} is not a BCP 47 language tag. Give a tag such as "ja", "fr" or "zh-Hant".`,
    );
  }
}

function namesIn(names: readonly NameValue[], tag: string): readonly NameValue[] {
  return names.filter((name) => name.language === tag);
}

function findName(names: readonly NameValue[], on: Span | null): string | undefined {
  const period = on === null ? undefined : findPeriodName(names, on);
  return period ?? names.find((name) => !hasEnded(name))?.text;
}

function findPeriodName(names: readonly NameValue[], on: Span): string | undefined {
  return names
    .filter((name) => hasEnded(name) && wasUsed(name, on))
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
