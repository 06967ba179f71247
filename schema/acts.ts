import { ACTS_BETWEEN } from './model/treaty.ts';

/** The acts of a party to a treaty as they are stored, one after another, as a list. */
export function readActs([acts]: readonly unknown[]): readonly string[] {
  return typeof acts === 'string' ? acts.split(ACTS_BETWEEN) : [];
}
