import { readEntries } from '../../src/graph/model/list-entry.ts';
import { defineNode } from '../../src/graph/model/node-model.ts';
import { isRelationship } from '../../src/pothos-plugin-neo4j/index.ts';
import { readAsOf } from '../../src/dates/as-of.ts';
import { readEdtf, type EdtfDate } from '../../src/dates/read-edtf.ts';
import { builder } from './builder.ts';
import { chooseName, type NameValue } from './choose-name.ts';
import { Confidence } from './confidence.ts';
import { PartialDate } from './partial-date.ts';
import { EntityKind, kindOf } from './entity-kind.ts';
import { cites, source } from './source-model.ts';
import { Node, Source } from './source.ts';

const Name = builder.objectRef<NameValue>('Name').implement({
  description: 'A name with its language and the period of its use, if known.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'The name.' }),
    language: t.exposeString('language', {
      nullable: true,
      description: 'The language, as a BCP 47 tag (en, ja, ko). Null if unknown.',
    }),
    usedFrom: t.field({
      type: PartialDate,
      nullable: true,
      description: 'The date from which the name was used. Null if unknown.',
      resolve: (name) => name.usedFrom,
    }),
    usedUntil: t.field({
      type: PartialDate,
      nullable: true,
      description:
        'The date until which the name was used. Null if the date is unknown or the name is still in use.',
      resolve: (name) => name.usedUntil,
    }),
  }),
});

const Citation = builder.relationshipObject('Citation', {
  model: cites,
  description:
    'A statement of a source about one field of an entity. It may differ from the value shown.',
  fields: (t) => ({
    field: t.property('field', {
      nullable: false,
      description: 'The name of the field to which the statement refers, such as `signedOn`.',
    }),
    value: t.property('value', {
      description: 'The value in the source. Null if the source only denies the value shown.',
    }),
    agrees: t.property('agrees', {
      nullable: false,
      description:
        'Whether the source agrees with the record. The record of a multilateral treaty can contain the dates of a single party. These dates are shown on the link of that party, not on the treaty.',
    }),
    source: t.relationshipEnd('far', { type: Source, description: 'The source.' }),
    confidence: t.property('confidence', {
      type: Confidence,
      nullable: false,
      description: 'How reliable the source is on this point.',
    }),
    note: t.property('note', { description: 'The location in the source, and a note.' }),
  }),
});

interface ReadingValue {
  readonly title: string;
  readonly url: string;
  readonly section: string;
  readonly note: string | null;
}

const FurtherReading = builder.objectRef<ReadingValue>('FurtherReading').implement({
  description: 'A page that is recommended for further reading.',
  fields: (t) => ({
    title: t.exposeString('title', { description: 'The title of the page.' }),
    url: t.exposeString('url', { description: 'The URL of the page.' }),
    section: t.exposeString('section', {
      description: 'The section of the article that links to the page.',
    }),
    note: t.exposeString('note', {
      nullable: true,
      description: 'A note on the page. Null if there is none.',
    }),
  }),
});

const IN_LANGUAGE =
  'The language as a BCP 47 tag, such as "ja" or "zh-Hant". If no name in this language is known, the English name is returned.';
const NAME_ON = 'The date on which the name was used. Example: Thailand on 1930 is Siam.';

const anyEntity = defineNode('any entity', {});

/** The interface of all entities. */
export const Entity = builder.nodeInterface('Entity', {
  description: 'An object with a name, links and sources. `EntityKind` lists the kinds.',
  interfaces: [Node],
  fields: (t) => ({
    name: t.properties(anyEntity, ['name'], {
      type: 'String',
      nullable: false,
      description:
        'The usual English name. The arguments select a name in another language or on another date.',
      args: {
        language: t.arg.string({ description: IN_LANGUAGE }),
        on: t.arg({ type: 'Edtf', description: NAME_ON }),
      },
      argumentProperties: ['names'],
      convert: readName,
    }),
    names: t.properties(anyEntity, ['names'], {
      type: [Name],
      nullable: false,
      description:
        'All names, in every language and from every period. The usual names come first.',
      convert: ([names]) => readNames(names),
    }),
    kind: t.properties(anyEntity, [], {
      type: EntityKind,
      nullable: false,
      description: 'The kind of entity.',
      convert: (_, node) => !isRelationship(node) && kindOf(node.label),
    }),
    summary: t.property(anyEntity, 'summary', {
      description: 'A summary of one or two sentences.',
    }),
    sources: t.nodesByKeys(anyEntity, 'sources', {
      type: Source,
      target: source,
      description:
        'The sources of this record, best quality first. Empty if no source is known (see `isSourced`).',
    }),
    confidence: t.property(anyEntity, 'confidence', {
      type: Confidence,
      description: 'How reliable the record is.',
    }),
    citations: t.relatedRelationships({
      type: Citation,
      steps: [{ links: [cites], direction: 'OUT', to: [source] }],
      description:
        'The statements of sources about individual fields. A statement may differ from the value shown.',
    }),
  }),
});

builder.interfaceFields(Entity, (t) => ({
  sameAs: t.properties(anyEntity, ['sameAs'], {
    type: ['String'],
    nullable: false,
    description:
      'The URLs of this entity in Wikidata and GeoNames, and the URL of its ISO code, for linked data. Empty if no URL is known.',
    convert: ([list]) => (Array.isArray(list) ? list.map(String) : []),
  }),
  isSourced: t.properties(anyEntity, ['sources'], {
    type: 'Boolean',
    nullable: false,
    description: 'Whether a source is known. False if the record is based on general knowledge.',
    convert: ([sources]) => Array.isArray(sources) && sources.length > 0,
  }),
  furtherReading: t.properties(anyEntity, ['furtherReading'], {
    type: [FurtherReading],
    nullable: false,
    description: 'Pages that are recommended for further reading. Empty if there are none.',
    convert: ([list]) =>
      readEntries(list).map(([title, url, section, note]) => ({
        title: String(title),
        url: String(url),
        section: String(section),
        note: textOrNull(note),
      })),
  }),
}));

/** The interfaces of every entity type. */
export const entityInterfaces = [Node, Entity];

function readName(
  [usual, names]: readonly unknown[],
  _node: unknown,
  { language, on }: { readonly language?: unknown; readonly on?: unknown },
): unknown {
  const tag = typeof language === 'string' ? language : null;
  const date = typeof on === 'string' ? on : null;
  if (tag === null && date === null) return usual;
  return chooseName(readNames(names), {
    usual: String(usual),
    language: tag,
    on: date === null ? null : readAsOf(date),
  });
}

function readNames(list: unknown): readonly NameValue[] {
  return readEntries(list).map(([text = '', language, from, until]) => ({
    text,
    language: textOrNull(language),
    usedFrom: dateOrNull(from),
    usedUntil: dateOrNull(until),
  }));
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

/** Parses an EDTF text. Returns null if the value is empty or not a text. */
export function dateOrNull(value: unknown): EdtfDate | null {
  const text = textOrNull(value);
  return text === null ? null : readEdtf(text);
}
