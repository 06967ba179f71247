import { foldNode } from '../../../import/plan/fold-node.ts';
import { makeNode } from '../../../import/record/make-node.ts';
import { LIST_NAMES } from '../../../import/record/list-names.ts';
import { readRecords } from '../../../import/plan/stored-records.ts';
import { treaty } from '../../../schema/treaty/model.ts';

const background = { describeSources: (sources: readonly string[]) => ({ sources }) };
const end = { model: treaty, key: 'kyoto-protocol' };
const row = makeNode({
  origin: 'treaties/kyoto-protocol',
  ...end,
  preference: 2,
  sources: ['status-list'],
  confidence: 'high',
  properties: { name: 'Kyōto Protocol', endedOn: '..', isMultilateral: true, signedAt: '' },
  lists: { names: [['Kyōto Protocol', 'en', '', '']] },
});
const agreement = makeNode({
  origin: 'world-agreements/Kyoto',
  ...end,
  preference: 1,
  sources: ['unsourced'],
  properties: { name: 'Protocol of Kyoto', signedOn: '1997-12' },
  lists: {
    names: [
      ['Protocol of Kyoto', 'en', '', ''],
      ['Kyōto Protocol', 'en', '', ''],
    ],
  },
});

it('stores the values of the preferred record, and the first and last day of dates', () => {
  expect(foldNode(end, [agreement, row], background)).toMatchObject({
    key: 'kyoto-protocol',
    name: 'Kyōto Protocol',
    zzSortName: 'kyoto protocol',
    signedOn: '1997-12',
    signedOnEarliest: '1997-12-01',
    signedOnLatest: '1997-12-31',
    isMultilateral: true,
  });
});

it('sorts open ends after all dates and omits empty values', () => {
  const node = foldNode(end, [row], background);
  expect(node).toMatchObject({ endedOn: '..', endedOnEarliest: '9999-12-31' });
  expect(node).not.toHaveProperty('signedAt');
});

it('keeps each name once, in the order of the records', () => {
  expect(foldNode(end, [agreement, row], background)).toMatchObject({
    names: ['Kyōto Protocol | en', 'Protocol of Kyoto | en'],
    zzNames: ['Kyōto Protocol', 'Protocol of Kyoto'],
    zzFoldedNames: ['kyoto protocol', 'protocol of kyoto'],
  });
});

it('never has the confidence HIGH if part of it is unsourced', () => {
  expect(foldNode(end, [row], background)).toMatchObject({
    confidence: 'HIGH',
    sources: ['status-list'],
  });
  expect(foldNode(end, [row, agreement], background)).toMatchObject({
    confidence: 'MEDIUM',
    sources: ['status-list'],
  });
});

it('ignores the confidence and sources of rows that only add a name', () => {
  const alias = { ...agreement, origin: 'entities/Kyoto', preference: 0 };
  expect(foldNode(end, [row, alias], background)).toMatchObject({
    confidence: 'HIGH',
    sources: ['status-list'],
  });
});

it('stores the lists of a record as entries and restores the record from them', () => {
  const lists = {
    names: [['Japan', 'en', '', '']],
    codes: [['ISO3', 'JPN', '', '']],
    completeLists: [['member', '2026-01-01', 'status-list']],
    furtherReading: [['Foreign relations', 'https://example.org', 'Lead', '']],
    existence: [['1952', '..', 'PREFERRED', 'status-list']],
    sameAs: [['http://www.wikidata.org/entity/Q17']],
  };
  expect(Object.keys(lists).sort()).toEqual([...LIST_NAMES].sort());
  const listed = { ...row, lists };
  const node = foldNode(end, [listed], background);
  expect(node).toMatchObject({
    codes: ['ISO3 | JPN |  |  | status-list'],
    sameAs: ['http://www.wikidata.org/entity/Q17'],
    zzCodes: ['JPN'],
    furtherReading: ['Foreign relations | https://example.org | Lead'],
    completeLists: ['member | 2026-01-01 | status-list'],
    existence: ['1952 | .. | PREFERRED | status-list'],
    zzExistence: ['1952-01-01/9999-12-31/1952-12-31/9999-12-31'],
  });
  expect(readRecords(end, node)).toEqual([listed]);
});

it('returns each code with its own sources, or with the sources of all records that contain the code', () => {
  const code = (cells: readonly string[], sources: readonly string[]) => ({
    ...row,
    origin: `codes/${cells.join()}/${sources.join()}`,
    sources,
    lists: { codes: [cells] },
  });
  const node = foldNode(
    end,
    [
      code(['COW', '740', '', ''], ['unsourced']),
      code(['COW', '740', '', ''], ['state-list', 'atlas']),
      code(['COW', '740', '1860', ''], ['atlas']),
      code(['ISO2', 'JP', '', '', 'iso'], ['atlas']),
      code(['OWN', 'JPN', '', '', ''], ['atlas']),
    ],
    background,
  );
  expect(new Set(node['codes'] as readonly string[])).toEqual(
    new Set([
      'COW | 740 |  |  | state-list;atlas',
      'COW | 740 | 1860 |  | atlas',
      'ISO2 | JP |  |  | iso',
      'OWN | JPN',
    ]),
  );
});

it('contains its records, independent of their order', () => {
  const node = foldNode(end, [agreement, row], background);
  expect(node).toEqual(foldNode(end, [row, agreement], background));
  expect(readRecords(end, node)).toEqual([row, agreement]);
});

it('stores only the list of origins if it is empty, to distinguish imported nodes', () => {
  const node = foldNode(end, [], { describeSources: () => ({}) });
  const empty = Object.entries(node).filter(([, value]) => Array.isArray(value));
  expect(empty).toEqual([['zzOrigins', []]]);
});
