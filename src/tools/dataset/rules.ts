import { articleSectionsAgree, claimsAreCovered, sentencesAreInOrder } from './coverage-rules.ts';
import type { Fault } from './faults.ts';
import {
  amountsHaveFigures,
  datesAreInOrder,
  translatedAmountsHaveFigures,
} from './figure-rules.ts';
import { otherMattersAreWhole } from './other-matter-rules.ts';
import {
  everyClaimHasPhrasings,
  phrasesAreUnique,
  phrasesTellClaimsApart,
  phrasingsBelongToClaims,
  phrasingsSpeakAllLanguages,
} from './phrasing-rules.ts';
import type { LocatedRecords } from './read-records.ts';
import {
  claimsAreFiledByTopic,
  idsAreUnique,
  sitesAreInOrder,
  sourcesAreListedOnce,
  statementsAreUnique,
} from './record-rules.ts';
import { namedRecordsExist, relatedClaimsAreOthers, sourcesAreUsed } from './reference-rules.ts';
import {
  relationsAreUnique,
  relationsNameRecords,
  relationsRestOnTheirClaims,
} from './relation-rules.ts';
import {
  disputedClaimsShowTheDispute,
  documentedClaimsHavePrimaryEvidence,
  firsthandSourcesWereRead,
  indirectSourcesSayHow,
} from './standing-rules.ts';
import {
  translationsAreComplete,
  translationsAreNamedByLanguage,
  translationsHaveTheSameFields,
} from './translation-rules.ts';

/** What must hold between records, in the order in which faults are shown. */
export const rules: readonly ((records: LocatedRecords) => readonly Fault[])[] = [
  idsAreUnique,
  namedRecordsExist,
  sourcesAreUsed,
  sourcesAreListedOnce,
  indirectSourcesSayHow,
  claimsAreFiledByTopic,
  statementsAreUnique,
  documentedClaimsHavePrimaryEvidence,
  disputedClaimsShowTheDispute,
  firsthandSourcesWereRead,
  amountsHaveFigures,
  datesAreInOrder,
  relatedClaimsAreOthers,
  claimsAreCovered,
  articleSectionsAgree,
  sentencesAreInOrder,
  translationsAreNamedByLanguage,
  translationsAreComplete,
  translationsHaveTheSameFields,
  translatedAmountsHaveFigures,
  relationsNameRecords,
  relationsAreUnique,
  relationsRestOnTheirClaims,
  phrasingsBelongToClaims,
  everyClaimHasPhrasings,
  phrasingsSpeakAllLanguages,
  phrasesAreUnique,
  phrasesTellClaimsApart,
  otherMattersAreWhole,
  sitesAreInOrder,
];

/** All faults between records of a dataset whose files have none of their own. */
export function checkRecords(records: LocatedRecords): readonly Fault[] {
  return rules.flatMap((rule) => rule(records));
}
