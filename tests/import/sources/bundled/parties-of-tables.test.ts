import { writeEntry } from '../../../../src/graph/model/list-entry.ts';
import { openKeys, readTable } from '../../copy-data.ts';
import { openImported, type Imported } from '../../open-imported.ts';

let imported: Imported;

beforeAll(async () => {
  imported = await openImported();
}, 300_000);

afterAll(() => imported.close());

const keyOf = openKeys();

type Cells = Readonly<Record<string, string>>;

/** Returns the distinct keys of the entities that a cell names. */
function keysIn(cell = ''): readonly string[] {
  const names = cell.split(';').filter((name) => name !== 'multilateral' && name !== '');
  return [...new Set(names.map(keyOf))];
}

function groupBy(rows: readonly Cells[], column: string): ReadonlyMap<string, readonly Cells[]> {
  const groups = new Map<string, Cells[]>();
  for (const row of rows) {
    const key = row[column] ?? '';
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return groups;
}

const isUnlisted = (cell = ''): boolean => cell.split(';').includes('multilateral');

describe('parties of treaties', () => {
  const listed = groupBy(readTable('treaty_parties.tsv'), 'treaty');
  const treaties = readTable('treaties.tsv').map((row) => {
    const others = (listed.get(row['slug'] ?? '') ?? []).map(({ party = '' }) => keyOf(party));
    const all = new Set([...keysIn(row['parties']), ...others]);
    const hasTwo = !isUnlisted(row['parties']) && all.size === 2;
    return { row, others: new Set(others), all, hasTwo };
  });

  // The table of parties takes precedence for its parties other than Japan.
  const isOfRow = (
    key: string,
    { others, hasTwo }: { others: ReadonlySet<string>; hasTwo: boolean },
  ): boolean => hasTwo || key === 'JPN' || !others.has(key);

  const roleOf = (slug = '', key = ''): string | undefined =>
    listed.get(slug)?.find(({ party = '' }) => keyOf(party) === key)?.['role'];

  it('are more than two if and only if the treaty is multilateral', async () => {
    const rows = await imported.ask('MATCH (t:Treaty) RETURN t.key, t.isMultilateral');
    const found = new Map(rows.map(([key, isMultilateral]) => [key, isMultilateral]));
    for (const { row, all } of treaties)
      expect([row['slug'], found.get(row['slug'])]).toEqual([
        row['slug'],
        isUnlisted(row['parties']) || all.size > 2,
      ]);
  });

  it('have a relationship with the origin of their row', async () => {
    const rows = await imported.ask(
      `MATCH (a)-[l:PARTY_TO]->(t:Treaty) UNWIND l.zzOrigins AS origin WITH a, t, origin WHERE origin = 'treaties/' + t.key RETURN DISTINCT t.key + ' ' + a.key`,
    );
    const expected = treaties.flatMap(({ row, others, hasTwo }) =>
      keysIn(row['parties'])
        .filter((key) => isOfRow(key, { others, hasTwo }))
        .map((key) => `${row['slug']} ${key}`),
    );
    expect(new Set(rows.flat())).toEqual(new Set(expected));
  });

  it('have the dates of the row if there are two parties, or if the party is Japan', async () => {
    const rows = await imported.ask(
      `MATCH (a)-[l:PARTY_TO]->(t:Treaty) UNWIND range(0, size(l.zzOrigins) - 1) AS at WITH a, t, l, at WHERE l.zzOrigins[at] = 'treaties/' + t.key RETURN DISTINCT t.key + ' ' + a.key, l.zzClaims[at]`,
    );
    const found = new Map(rows.map(([key, claim]) => [key, datesOf(claim)]));
    for (const { row, others, hasTwo } of treaties)
      for (const key of keysIn(row['parties'])) {
        if (!isOfRow(key, { others, hasTwo })) continue;
        const name = `${row['slug']} ${key}`;
        const isDated = (hasTwo || key === 'JPN') && roleOf(row['slug'], key) !== 'signatory';
        const dates = isDated ? [row['in_force_edtf'], row['ended_edtf']] : ['', ''];
        expect([name, found.get(name)]).toEqual([name, dates]);
      }
  });

  it('have the dates and roles of the table of parties with the rank PREFERRED', async () => {
    const rows = await imported.ask(
      `MATCH (a)-[l:PARTY_TO]->(t:Treaty) UNWIND range(0, size(l.zzOrigins) - 1) AS at WITH a, t, l, at, l.zzOrigins[at] AS origin WHERE origin STARTS WITH 'treaty_parties/' RETURN DISTINCT origin, l.zzClaims[at], t.key, a.key, l.role, l.partyRole, l.rank`,
    );
    const found = new Map(
      rows.map(([origin, claim, ...rest]) => [origin, [...datesOf(claim), ...rest]]),
    );
    const table = readTable('treaty_parties.tsv');
    expect(found.size).toBe(table.length);
    for (const { treaty, party = '', bound_edtf, ended_edtf, role } of table) {
      const origin = ['treaty_parties', treaty, party, bound_edtf].join('/');
      const standing = role === 'signatory' ? 'SIGNATORY' : 'BOUND';
      const rowsFound = [bound_edtf, ended_edtf, treaty, keyOf(party), role, standing, 'PREFERRED'];
      expect([origin, ...(found.get(origin) ?? [])]).toEqual([origin, ...rowsFound]);
    }
  });
});

describe('participants of events', () => {
  const sides = groupBy(readTable('event_sides.tsv'), 'event');
  const japanese = new Set(readTable('events.tsv').map(({ slug }) => slug));
  const events = [...readTable('events.tsv'), ...readTable('entity_events.tsv')].map((row) => {
    const rows = sides.get(row['slug'] ?? '') ?? [];
    const absent = rows.filter(({ side }) => side === 'none');
    const sided = rows.map(({ participant = '' }) => keyOf(participant));
    const all = new Set([...keysIn(row['participants']), ...sided]);
    for (const { participant = '' } of absent) all.delete(keyOf(participant));
    const isSided = rows.length > absent.length;
    return { row, sided: new Set(sided), all, isSided };
  });

  it('are more than two if and only if the event is multilateral', async () => {
    const rows = await imported.ask('MATCH (e:Event) RETURN e.key, e.isMultilateral');
    const found = new Map(rows.map(([key, isMultilateral]) => [key, isMultilateral]));
    for (const { row, all } of events)
      expect([row['slug'], found.get(row['slug'])]).toEqual([
        row['slug'],
        isUnlisted(row['participants']) || all.size > 2,
      ]);
  });

  it('have the dates of the row unless the table of sides lists them', async () => {
    const rows = await imported.ask(
      `MATCH (a)-[l:TOOK_PART_IN]->(e:Event) UNWIND range(0, size(l.zzOrigins) - 1) AS at WITH a, e, l, at WHERE l.zzOrigins[at] IN ['events/' + e.key, 'entity_events/' + e.key] RETURN DISTINCT e.key + ' ' + a.key, l.zzClaims[at]`,
    );
    const expected = events.flatMap(({ row, sided, all, isSided }) => {
      const { slug, start_edtf, end_edtf } = row;
      const isMoment = end_edtf === '' || end_edtf === start_edtf;
      const isShared = !isSided || isMoment || all.size === 2;
      // The dates in events.tsv apply to Japan. The dates in entity_events.tsv apply to the event.
      const dated = japanese.has(slug) ? 'JPN' : '';
      return keysIn(row['participants'])
        .filter((key) => !sided.has(key))
        .map((key) => {
          const dates = isShared || key === dated ? [start_edtf, end_edtf] : ['', ''];
          return [slug, key, ...dates].join(' ');
        });
    });
    const found = rows.map(([ends, claim]) => [ends, ...datesOf(claim)].join(' '));
    expect(new Set(found)).toEqual(new Set(expected));
  });

  it('have the dates, role and side of the table of sides, and are CONCERNED without a side', async () => {
    const rows = await imported.ask(
      `MATCH (a)-[l:TOOK_PART_IN]->(e:Event) UNWIND range(0, size(l.zzOrigins) - 1) AS at WITH a, e, l, at, l.zzOrigins[at] AS origin WHERE origin STARTS WITH 'event_sides/' RETURN DISTINCT origin, l.zzClaims[at], e.key, a.key, l.side, l.role, l.participation, l.rank`,
    );
    const found = new Map(
      rows.map(([origin, claim, ...rest]) => [origin, [...datesOf(claim), ...rest]]),
    );
    const table = readTable('event_sides.tsv');
    expect(found.size).toBe(table.length);
    for (const { event, participant = '', side, from_edtf, until_edtf, role } of table) {
      const origin = ['event_sides', event, participant, from_edtf].join('/');
      const standing = side === 'none' ? 'CONCERNED' : 'PARTICIPANT';
      const rowsFound = [from_edtf, until_edtf, event, keyOf(participant), side, role, standing];
      expect([origin, ...(found.get(origin) ?? [])]).toEqual([origin, ...rowsFound, 'PREFERRED']);
    }
  });
});

it('stores all relations with former states with their dates and end', async () => {
  const rows = await imported.ask(
    `MATCH (a:Country)-[l:HAS_RELATIONS_WITH]-(b:Country) UNWIND l.zzOrigins AS origin WITH a, b, l, origin WHERE origin STARTS WITH 'period_relations/' AND l.rank = 'PREFERRED' RETURN DISTINCT a.key, b.key, coalesce(l.startedOn, ''), coalesce(l.endedOn, ''), l.howEnded`,
  );
  const found = new Set(rows.map((row) => row.join(' ')));
  const table = readTable('period_relations.tsv');
  for (const { state_a, state_b, established_edtf, ended_edtf, how_ended } of table)
    expect(found).toContain([state_a, state_b, established_edtf, ended_edtf, how_ended].join(' '));
});

it('stores the further reading of each country', async () => {
  const rows = await imported.ask(`MATCH (n) UNWIND n.furtherReading AS page RETURN n.key, page`);
  const keyOfRow = (row = ''): string => (row === 'EU' ? 'european-communities' : row);
  const expected = readTable('further_reading.tsv').map(({ row, title, url, section, note }) =>
    [keyOfRow(row), writeEntry([title, url, section, note].map(String))].join(),
  );
  expect(new Set(rows.map((row) => row.join()))).toEqual(new Set(expected));
});

describe('organizations with complete lists', () => {
  const lists = readTable('world/complete_lists.tsv');
  const names = new Map(
    readTable('world/organizations.tsv').map((row) => [
      Object.values(row)[0] ?? '',
      row['name'] ?? '',
    ]),
  );

  it('store the status, date and sources of each list', async () => {
    const rows = await imported.ask(
      `MATCH (o:Organization) UNWIND o.completeLists AS list RETURN list`,
    );
    expect(rows).toHaveLength(lists.length);
    const rowsFound = rows.flat();
    for (const { status, as_of_edtf, sources } of lists)
      expect(rowsFound).toContain([status, as_of_edtf, sources].join(' | '));
    expect(lists.every(({ organization = '' }) => names.has(organization))).toBe(true);
  });

  it('do not prefer memberships that are only in the yearbook', async () => {
    const rows = await imported.ask(
      `MATCH (c)-[l:MEMBER_OF {rank: 'PREFERRED'}]->(o:Organization) WHERE any(list IN o.completeLists WHERE list STARTS WITH 'member |') AND l.membershipStatus = 'MEMBER' AND all(origin IN l.zzOrigins WHERE origin STARTS WITH 'world-memberships/') RETURN c.key, o.name`,
    );
    expect(rows).toEqual([]);
  });
});

/** Returns the dates of a stored claim. */
function datesOf(claim: unknown): readonly unknown[] {
  const { start = '', end = '' } = JSON.parse(String(claim)) as Record<string, unknown>;
  return [start, end];
}
