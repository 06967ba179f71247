import { describeDate } from '../facts/describe-date.ts';
import type { ShownEntity } from './entity-fields.ts';

type Name = ShownEntity['names'][number];

/** Lists the names of an entity by language, former names with their periods. */
export function Names({ names }: { readonly names: readonly Name[] }) {
  const languages = [...new Set(names.map(languageOf))];
  return (
    <details class="names">
      <summary>
        <h2>Names</h2>{' '}
        <span class="muted">
          {names.length} in{' '}
          {languages.length === 1 ? '1 language' : `${languages.length} languages`}
        </span>
      </summary>
      <dl class="properties">
        {languages.map((language) => (
          <div key={language}>
            <dt>{nameLanguage(language)}</dt>
            {names
              .filter((name) => languageOf(name) === language)
              .map((name) => (
                <dd key={name.text}>
                  <span lang={language}>{name.text}</span>{' '}
                  <span class="muted">{describePeriod(name)}</span>
                </dd>
              ))}
          </div>
        ))}
      </dl>
    </details>
  );
}

function languageOf({ language }: Name): string {
  return language ?? '';
}

function describePeriod({ usedFrom, usedUntil }: Name): string {
  if (usedFrom && usedUntil) return `${describeDate(usedFrom)} to ${describeDate(usedUntil)}`;
  if (usedFrom) return `since ${describeDate(usedFrom)}`;
  return usedUntil ? `until ${describeDate(usedUntil)}` : '';
}

function nameLanguage(language: string): string {
  if (language === '') return 'Unknown language';
  return LANGUAGES.of(language) ?? language;
}

const LANGUAGES = new Intl.DisplayNames('en', { type: 'language' });
