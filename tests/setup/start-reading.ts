import { READING } from './databases.ts';
import { startNeo4j } from './start-neo4j.ts';

/** Starts the Neo4j of the suites that only read. */
export default (): Promise<void> => startNeo4j(READING);
