import { analyseBlock, type BlockAnalysis } from './analyse.ts';
import type { Lexicon } from './lexicon.ts';
import { createLookout, type Lookout, type MayContain } from './lookout.ts';
import type { DetectionBlock, Mention, PageContext } from './mention.ts';
import { compileNameList, type ListedNames } from './name-list.ts';
import type { KeptCues } from './page-evidence.ts';
import { compile } from './readings.ts';
import { settlePage } from './settle.ts';
import { TermIndex } from './term-index.ts';

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
    lookout: createLookout(names, glances.all, indexed),
    analyse: (block) => analyseBlock(compiled, block),
    settle: (analyses, context) => settlePage(compiled, analyses, context, kept),
  };
}

/** A search whose cost does not grow with the names, made ready when it is first wanted. */
function indexed(names: readonly ListedNames[]): MayContain {
  let index: TermIndex<null> | null = null;
  return (text) => {
    index ??= new TermIndex(
      names.flatMap(([, letters, texts]) =>
        texts.split('|').map((name) => ({ text: name, letters, value: null })),
      ),
    );
    return index.some(text);
  };
}
