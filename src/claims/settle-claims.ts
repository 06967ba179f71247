import { assembleFacts, type Item } from './assemble-facts.ts';
import type { Claim, ClaimRules, Fact } from './claim.ts';
import { readRecords, type ClaimRecord } from './claim-record.ts';
import { doubtFacts } from './doubtful.ts';
import { cutSpells } from './spells.ts';
import { cutTurns } from './turns.ts';

/** All facts that the claims about one kind of link between two nodes come to; throws only for invalid EDTF. */
export function settleClaims(claims: readonly Claim[], rules: ClaimRules): readonly Fact[] {
  const records = readRecords(claims, rules.contested);
  const items = cutItems(records, rules);
  const facts = items.flatMap((item, index) => assembleFacts(item, index + 1, rules));
  const isUnbroken = items.length === 1 && records.every(({ end }) => end === '' || end === '..');
  return rules.doubtful && isUnbroken ? doubtFacts(facts, rules.doubtful) : facts;
}

function cutItems(records: readonly ClaimRecord[], rules: ClaimRules): readonly Item[] {
  return rules.form === 'turns' ? cutTurns(records) : cutSpells(records, rules);
}
