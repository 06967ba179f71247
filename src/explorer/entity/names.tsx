import { describeDate } from '../facts/describe-date.ts';
import type { ShownEntity } from './entity-fields.ts';

type Name = ShownEntity['names'][number];

interface Props {
  readonly names: readonly Name[];
}

/**
 * Lists the names of an entity by language, with the periods of former names. Renders nothing if there is only one
 * name.
 */
export function Names({ names }: Props) {
  if (names.length < 2) return null;
  const languages = [...new Set(names.map(languageOf))];
  return (
    <details class="names">
      <summary>
        <UsualNames names={names} /> <span class="muted">all {names.length} names</span>
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

const MAX_USUAL = 4;

/** Shows the usual names in other languages. Each name appears once. */
function UsualNames({ names: [first, ...others] }: Props) {
  const usual = others.filter(
    ({ text, usedUntil }, at) =>
      !usedUntil && text !== first?.text && others.findIndex((each) => each.text === text) === at,
  );
  return (
    <>
      {usual.slice(0, MAX_USUAL).map(({ text, language }) => (
        <span key={text}>
          <span lang={language ?? undefined}>{text}</span>
          {' · '}
        </span>
      ))}
    </>
  );
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
