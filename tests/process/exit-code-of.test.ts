import { ImportError } from '../../import/table/import-error.ts';
import { NoDatabase } from '../../src/embedded-neo4j/no-database.ts';
import { DatabaseRefused, DatabaseUnavailable } from '../../src/neo4j/errors.ts';
import { exitCodeOf } from '../../src/process/exit-code-of.ts';
import { BadSettings } from '../../src/process/read-config.ts';

it.each([
  [1, new Error('something else')],
  [1, 'no error at all'],
  [1, new ImportError('LEASE_HELD', 'another import runs')],
  [2, new BadSettings('PORT: give a whole number')],
  [2, new DatabaseRefused()],
  [2, new ImportError('BAD_DATA', 'three rows are wrong')],
  [3, new NoDatabase('Java is missing.')],
  [3, new DatabaseUnavailable()],
  [130, new ImportError('INTERRUPTED', 'Interrupted.')],
])('is %i for %s', (code, error) => {
  expect(exitCodeOf(error)).toBe(code);
});
