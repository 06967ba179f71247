import { assertEnumType } from 'graphql';
import { LINK_GROUPS } from '../../../src/explorer/path/link-groups.ts';
import {
  readPathQuestion,
  toPathParameters,
  toPathVariables,
} from '../../../src/explorer/path/path-question.ts';
import { buildSchema } from '../../../schema/build-schema.ts';

describe('readPathQuestion', () => {
  it('asks for paths from Japan to the Russian Empire in 1905 by default', () => {
    expect(toPathVariables(readPathQuestion({}))).toEqual({
      from: 'JPN',
      to: 'RUSSIAN_EMPIRE',
      on: '1905',
      certainty: 'CERTAIN',
      kinds: null,
      avoid: [],
      maxHops: 4,
    });
  });

  it('follows the link kinds of the groups in a link, and ignores unknown groups', () => {
    const question = readPathQuestion({ from: 'JPN', to: 'BOL', kinds: 'borders,relations,dance' });
    expect(toPathVariables(question).kinds).toEqual(['HAS_RELATIONS_WITH', 'BORDERS']);
  });

  it('limits the length to what the server accepts', () => {
    expect(readPathQuestion({ hops: '6' }).maxHops).toBe(6);
    expect(readPathQuestion({ hops: '60' }).maxHops).toBe(4);
  });

  it('asks for certain facts only with a date', () => {
    const question = readPathQuestion({ from: 'JPN', to: 'BOL', certain: 'yes' });
    expect(toPathVariables(question).certainty).toBeNull();
  });
});

describe('toPathParameters', () => {
  it('returns the parameters of a link that asks the same question', () => {
    const link = {
      from: 'MCO',
      to: 'NRU',
      on: '2000',
      kinds: 'treaties',
      avoid: 'JPN,FRA',
      hops: '3',
    };
    const question = readPathQuestion(link);
    expect(readPathQuestion(toPathParameters(question))).toEqual(question);
  });
});

const linkKinds = assertEnumType(buildSchema().getType('LinkKind'))
  .getValues()
  .map(({ name }) => name);

describe('LINK_GROUPS', () => {
  it('contains every link kind of the schema once', () => {
    const kinds = LINK_GROUPS.flatMap((group) => group.kinds);
    expect(kinds.toSorted()).toEqual(linkKinds.toSorted());
  });
});
