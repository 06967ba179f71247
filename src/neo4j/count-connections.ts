import type { Driver } from 'neo4j-driver';

/** The number of connections in a pool. */
export interface PoolSize {
  readonly inUse: number;
  readonly idle: number;
}

/**
 * Returns the number of connections of a driver. Reads private fields of the driver, which has no public method for it.
 * If another version of the driver renames these fields, both numbers are 0.
 */
export function countConnections(driver: Driver): PoolSize {
  const pool = field(field(driver, '_connectionProvider'), '_connectionPool');
  const inUse = valuesOf(field(pool, '_activeResourceCounts'));
  const idle = valuesOf(field(pool, '_pools')).map((each) => field(each, 'length'));
  return { inUse: sum(inUse), idle: sum(idle) };
}

function field(owner: unknown, name: string): unknown {
  return typeof owner === 'object' && owner !== null ? Reflect.get(owner, name) : undefined;
}

function valuesOf(owner: unknown): readonly unknown[] {
  return typeof owner === 'object' && owner !== null ? Object.values(owner) : [];
}

function sum(values: readonly unknown[]): number {
  return values.reduce<number>((total, each) => total + (typeof each === 'number' ? each : 0), 0);
}
