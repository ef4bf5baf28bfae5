import { analyseBlock, type BlockAnalysis } from './analyse.ts';
import type { Lexicon } from './lexicon.ts';
import { createLookout, type Lookout } from './lookout.ts';
import type { DetectionBlock, Mention, PageContext } from './mention.ts';
import { compileNameList } from './name-list.ts';
import type { KeptCues } from './page-evidence.ts';
import { compile } from './readings.ts';
import { settlePage } from './settle.ts';

/** Finds mentions; holds no state that a caller could see. */
export interface Detector {
  /** Says no of no text in which `analyse` finds a name. */
  readonly lookout: Lookout;
  /** Names and near evidence of one block; pure, so the result may be kept as long as the text stays. */
  readonly analyse: (block: DetectionBlock) => BlockAnalysis;
  /** Decides every mention of a page from its blocks' analyses; one list for each, in order. */
  settle(analyses: readonly BlockAnalysis[], context: PageContext): readonly (readonly Mention[])[];
}

export function createDetector(lexicon: Lexicon): Detector {
  const compiled = compile(lexicon);
  const kept: KeptCues = new WeakMap();
  const { names, glances } = compileNameList(lexicon);
  return {
    lookout: createLookout(names, glances.all),
    analyse: (block) => analyseBlock(compiled, block),
    settle: (analyses, context) => settlePage(compiled, analyses, context, kept),
  };
}
