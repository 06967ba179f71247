import { catalog } from '../../../../import/sources/index.ts';
import type { Context } from '../../../../import/table/context.ts';
import { openBundled } from '../../../../import/table/input.ts';
import { openRowReader } from '../../../../import/table/row-reader.ts';
import { readContext } from '../../../../import/validate/read-context.ts';
import { findParticipant } from '../../../../import/sources/un/find-participant.ts';

let context: Context;

beforeAll(async () => {
  const inputs = [...catalog.bundled, ...catalog.lookups].map((source) =>
    openBundled(source, 'import/data'),
  );
  context = await readContext(inputs, openRowReader());
});

it.each([
  ['Yugoslavia', 'YUG'],
  ['Yugoslavia (Federal Republic of)', 'SCG'],
  ['Republic of China', 'TWN'],
  ['China 4, 5', 'CHN'],
  ['Republic of Korea', 'KOR'],
  ['Korea, Republic of', 'KOR'],
  ["Democratic People's Republic of Korea", 'PRK'],
  ['Congo', 'COG'],
  ['Zaïre', 'COD'],
  ['Federal Republic of Germany', 'BRD'],
  ['German Democratic Republic', 'DDR'],
  ['the former Yugoslav Republic of Macedonia', 'MKD'],
  ['Iran (Islamic Republic of)', 'IRN'],
  ['Micronesia, Federated States of', 'FSM'],
  ['Viet Nam', 'VNM'],
  ['Viet Nam, Republic of', 'RVN'],
  ['St. Lucia', 'LCA'],
  ['Côte d’Ivoire', 'CIV'],
  ['United States', 'USA'],
  ['Falkland Islands (Malvinas)', 'FLK'],
  ['Western Samoa', 'WSM'],
  ['Burma', 'MMR'],
  ['Russia', 'RUS'],
  ['Moldova, Republic of', 'MDA'],
  ['Taiwan, Province of China', 'TWN'],
  ['International Labour Organisation', 'international-labour-organization'],
  ['European Economic Community', 'european-union'],
])('resolves the participant %s to %s', (name, key) => {
  expect(findParticipant(context, name)?.key).toBe(key);
});

it.each(['Korea', 'Atlantis', 'Zairre', ''])('does not resolve the participant %j', (name) => {
  expect(findParticipant(context, name)).toBeUndefined();
});
