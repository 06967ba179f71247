import neo4j from 'neo4j-driver';
import {
  DatabaseBusy,
  DatabaseFailed,
  DatabaseRefused,
  DatabaseTimeout,
  DatabaseUnavailable,
  DiskFull,
  translateError,
} from '../../src/neo4j/errors.ts';

const RESTART =
  'The database has encountered a critical error, and needs to be restarted. Please see database logs for more details.';

const CASES: readonly (readonly [
  translated: new () => Error & { readonly code: string },
  code: string,
  message: string,
])[] = [
  [DatabaseRefused, 'Neo.ClientError.Security.Unauthorized', 'Unauthorized'],
  [DatabaseTimeout, 'Neo.ClientError.Transaction.TransactionTimedOut', 'Timed out'],
  [DiskFull, 'Neo.DatabaseError.General.UnknownError', 'java.io: No space left on device'],
  [DatabaseFailed, 'Neo.DatabaseError.Transaction.TransactionLogError', 'Could not append'],
  [DatabaseFailed, 'Neo.DatabaseError.Transaction.TransactionStartFailed', RESTART],
  [DatabaseUnavailable, 'Neo.TransientError.General.DatabaseUnavailable', 'Not available'],
  [DatabaseBusy, 'Neo.TransientError.General.OutOfMemoryError', 'Out of memory'],
];

const errorOf = (message: string, code: string): Error =>
  new neo4j.Neo4jError(message, code, '50N42', 'error: general processing exception');

describe('translateError', () => {
  it.each(CASES)(
    'returns an error of the class %p for the code %s',
    (translated, code, message) => {
      const cause = errorOf(message, code);
      const error = translateError(cause);
      expect(error).toBeInstanceOf(translated);
      expect(error).toMatchObject({ code: translated.name, name: translated.name, cause });
    },
  );

  it('returns errors of statements unchanged', () => {
    const error = errorOf('Invalid input', 'Neo.ClientError.Statement.SyntaxError');
    expect(translateError(error)).toBe(error);
  });
});
