import type { ForeignTerm } from '../../src/graph/model/alignment.ts';
import type { ValueKind } from '../../src/linked-data/vocabulary.ts';

/** The statements of the vocabulary about a property that the models and the API do not contain. */
interface PropertyRule {
  /** The property of another vocabulary that the data uses. Default: a property of this vocabulary. */
  readonly borrowed?: ForeignTerm;
  /** The more general properties of other vocabularies, in addition to the alignment of the models. */
  readonly parents?: readonly ForeignTerm[];
  /** The kind of the values. Default: the kind for the type in the model. */
  readonly value?: ValueKind;
  /** The description. Default: the descriptions of the fields with this name, and of the models. */
  readonly comment?: string;
}

/** The rules for the properties that the models and the API do not describe completely. */
export const PROPERTY_RULES: Readonly<Partial<Record<string, PropertyRule>>> = {
  name: { borrowed: 'schema:name', value: 'english' },
  names: { borrowed: 'schema:alternateName', value: 'names' },
  summary: { borrowed: 'schema:description', value: 'english' },
  furtherReading: { borrowed: 'rdfs:seeAlso', value: 'pages' },
  sameAs: { borrowed: 'schema:sameAs', value: 'url' },
  codes: { borrowed: 'schema:identifier', value: 'codes' },
  url: { value: 'url' },
  confidence: { comment: 'How reliable the record is: HIGH, MEDIUM or LOW.' },
  sourceQuality: {
    comment:
      'The quality of the best source, from 1 (primary or official) to 5 (blogs and copies).',
  },
  sourceKinds: { comment: 'The kinds of the sources, such as document or database.' },
  startedOn: { parents: ['schema:startDate'], value: 'edtf' },
  endedOn: { parents: ['schema:endDate'], value: 'edtf' },
  startEarliest: { comment: 'The first day on which the fact may have begun.' },
  startLatest: { comment: 'The last day on which the fact may have begun.' },
  endEarliest: { comment: 'The first day on which the fact may have ended.' },
  endLatest: { comment: 'The last day on which the fact may have ended.' },
  deniedBy: { value: 'source' },
  contestedBy: { value: 'source', comment: 'The sources that contradict the fact.' },
};
