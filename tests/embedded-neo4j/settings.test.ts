import { readSettings } from '../../src/embedded-neo4j/settings.ts';

describe('readSettings', () => {
  it('has a default for each setting, also where one is empty', () => {
    expect(readSettings({ GAIKO_BOLT_PORT: '' })).toEqual({
      home: '.gaiko',
      boltPort: 7687,
      browserPort: 7474,
    });
  });

  it('takes 0 for any free port', () => {
    expect(readSettings({ GAIKO_BOLT_PORT: '0' }).boltPort).toBe(0);
  });

  it('reports all errors at once, each with its fix', () => {
    const read = () => readSettings({ GAIKO_BOLT_PORT: 'bolt', GAIKO_BROWSER_PORT: '70000' });
    expect(read).toThrow(/GAIKO_BOLT_PORT: use a port[^]*GAIKO_BROWSER_PORT: use a port/);
  });
});
