import { keyOf } from '../api/entity-ref.ts';
import { toWords } from '../facts/to-words.ts';
import type { ShownEntity } from './entity-fields.ts';

interface Props {
  readonly entity: ShownEntity;
  /** The date of the page in EDTF, or an empty text. */
  readonly asOf: string;
}

/** Shows the kind and the name of an entity, its name on the date of the page, and links to other views. */
export function Heading({ entity, asOf }: Props) {
  const { kind, name, nameOnDate } = entity;
  return (
    <header>
      <p class="muted kind">{toWords(kind)}</p>
      <h1>{name}</h1>
      {nameOnDate !== name && (
        <p>
          Name at that time: <strong>{nameOnDate}</strong>
        </p>
      )}
      <p class="views">
        <a href={address(`graph/${encodeURIComponent(entity.id)}`, { asOf })}>
          Graph around this entity
        </a>
        {'code' in entity && <CountryViews code={keyOf(entity)} asOf={asOf} />}
      </p>
    </header>
  );
}

interface CountryProps {
  readonly code: string;
  readonly asOf: string;
}

function CountryViews({ code, asOf }: CountryProps) {
  const other = code === 'JPN' ? 'GBR' : 'JPN';
  return (
    <>
      {' · '}
      <a href={`/?with=${code}`}>On the map</a>
      {' · '}
      <a href={address('pair', { a: code, b: other, on: asOf })}>Compare with another country</a>
      {' · '}
      <a href={address('path', { from: code, to: other, on: asOf })}>Paths from this country</a>
    </>
  );
}

function address(page: string, parameters: Readonly<Record<string, string>>): string {
  const given = Object.entries(parameters).filter(([, value]) => value !== '');
  const text = new URLSearchParams(given).toString();
  return `/explore/${page}${text === '' ? '' : `?${text}`}`;
}
