import { droppedConnection } from './attacks/dropped-connection.ts';
import { invalidDocuments } from './attacks/invalid-documents.ts';
import { killedDatabase } from './attacks/killed-database.ts';
import { overload } from './attacks/overload.ts';
import { killedReplica, rollingRestart, throughput } from './attacks/replicas.ts';
import { simultaneousStarts } from './attacks/simultaneous-starts.ts';
import { stoppedServer } from './attacks/stopped-server.ts';
import { unknownNames } from './attacks/unknown-names.ts';
import { unreadExports } from './attacks/unread-exports.ts';
import { unreadResponses } from './attacks/unread-responses.ts';
import type { Fault } from './fault.ts';

/** All faults by name, in the order of the measurements. `starts` requires an empty database. */
export const FAULTS: Readonly<Record<string, Fault>> = {
  starts: simultaneousStarts,
  names: unknownNames,
  documents: invalidDocuments,
  unread: unreadResponses,
  overload,
  exports: unreadExports,
  sigterm: stoppedServer,
  reset: droppedConnection,
  database: killedDatabase,
  replica: killedReplica,
  rolling: rollingRestart,
  throughput,
};
