import type { Graph } from '../../../src/neo4j/graph.ts';
import { checkReadiness } from '../../../src/server/http/check-readiness.ts';

const answering = (rows: readonly (readonly unknown[])[]): Graph => ({
  read: () => Promise.resolve(rows),
  write: () => Promise.reject(new Error('Nothing is written.')),
  define: () => Promise.reject(new Error('Nothing is defined.')),
  close: () => Promise.resolve(),
});

describe('checkReadiness', () => {
  it('is ready if the database contains data and the start is complete', async () => {
    expect(await checkReadiness(answering([['v1', 'hash']]))).toBeNull();
  });

  it('is not ready until the server has checked whether the stored data is current', async () => {
    expect(await checkReadiness(answering([['v1', 'hash']]), 'starting')).toBe('starting');
  });

  it('is not ready during an import, even if the database contains data', async () => {
    expect(await checkReadiness(answering([['v1', 'hash']]), 'importing')).toBe('importing');
  });

  it('is ready during an import into a database with data', async () => {
    const graph = answering([['v1', true, true]]);
    expect(await checkReadiness(graph, 'updating')).toBeNull();
    expect(await checkReadiness(graph)).toBeNull();
  });

  it.each([
    ['importing', true],
    ['no-data', false],
  ])(
    'reports %s for a database without data if another process imports: %s',
    async (reason, is) => {
      expect(await checkReadiness(answering([[null, true, is]]))).toBe(reason);
    },
  );

  it('reports an unavailable database also during the start', async () => {
    const away = { ...answering([]), read: () => Promise.reject(new Error('unavailable')) };
    expect(await checkReadiness(away, 'starting')).toBe('no-database');
  });
});
