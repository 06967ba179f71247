import type { TadaDocumentNode } from 'gql.tada';
import type { ResultOf, VariablesOf } from '../api/graphql.ts';
import {
  AlliancesByYear,
  BordersByYear,
  OrganizationsByYear,
  RelationsByYear,
  WarsByYear,
} from './queries.ts';

/** The name of a mode. */
export type ModeName = 'relations' | 'alliance' | 'war' | 'border' | 'organizations';

/** A mode of the map: a question about the chosen country and each other country, with its colors. */
export interface Mode {
  readonly name: ModeName;
  readonly label: string;
  readonly document: TadaDocumentNode<
    ResultOf<typeof RelationsByYear> | ResultOf<typeof OrganizationsByYear>,
    VariablesOf<typeof RelationsByYear>
  >;
  /** The meaning of the colors, such as "diplomatic relations". */
  readonly yes: string;
  readonly no: string;
}

const RELATIONS: Mode = {
  name: 'relations',
  label: 'Diplomatic relations',
  document: RelationsByYear,
  yes: 'diplomatic relations',
  no: 'no diplomatic relations',
};

/** All modes of the map. */
export const MODES: readonly Mode[] = [
  RELATIONS,
  {
    name: 'alliance',
    label: 'Alliances',
    document: AlliancesByYear,
    yes: 'allied',
    no: 'not allied',
  },
  { name: 'war', label: 'Wars', document: WarsByYear, yes: 'at war', no: 'not at war' },
  {
    name: 'border',
    label: 'Land borders',
    document: BordersByYear,
    yes: 'a common land border',
    no: 'no common land border',
  },
  {
    name: 'organizations',
    label: 'Shared organizations',
    document: OrganizationsByYear,
    yes: 'shared organizations',
    no: 'no shared organization known',
  },
];

/** Returns the mode with a name, or relations. */
export function findMode(name: string): Mode {
  return MODES.find((mode) => mode.name === name) ?? RELATIONS;
}
