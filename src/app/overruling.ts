/** Carries out what a person says against detection, wherever they say it. */
import { siteOf } from '../core/sites/site.ts';
import {
  overruleOn,
  withOverrule,
  withoutOverrule,
  type Overrule,
  type OverrulePage,
} from '../core/overrules/overrule.ts';
import { changeOverrules } from '../platform/overrules.ts';
import { sendToPage } from '../platform/messages.ts';
import type { OverruleRequest } from '../platform/protocol.ts';
import type { TabPlace } from '../platform/tabs.ts';
import type { LeftAloneGroup } from '../ui/parts/LeftAloneNames.tsx';
import type { Word } from '../ui/parts/Overrule.tsx';

/** A page that a person speaks of, and whether it is in a private window. */
export interface SpokenPage extends OverrulePage {
  readonly isPrivate: boolean;
}

/** Keeps the person's word, or takes it back where it names no decision; false when that failed. */
export async function obeyOverrule(request: OverruleRequest, page: SpokenPage): Promise<boolean> {
  return request.decision === null ? takeBack(request, page) : keep(request, page);
}

/**
 * Keeps what a person says of a group of names on the page of a tab; false when that failed. The
 * page is told at once, so that its next answer already has it.
 */
export async function overruleGroup(
  { tab, isPrivate }: Pick<TabPlace, 'tab' | 'isPrivate'>,
  page: OverrulePage,
  { entity, surface, sense }: LeftAloneGroup,
  word: Word,
): Promise<boolean> {
  const request = { entity, surface, sense, address: page.address, ...word };
  const kept = await obeyOverrule(request, { ...page, isPrivate });
  if (kept) await sendToPage(tab, 'overruled');
  return kept;
}

async function keep(request: OverruleRequest, page: SpokenPage): Promise<boolean> {
  const { entity, surface, sense, decision, scope } = request;
  if (decision === null) return false;
  const place: Overrule['place'] =
    scope === 'page'
      ? { kind: 'page', address: page.address }
      : { kind: 'site', site: siteOf(page.host) };
  const said: Overrule = { place, entity, surface, sense, decision, made: Date.now() };
  const kept = await changeOverrules((known) => withOverrule(known, said), page.isPrivate);
  return kept.ok;
}

/** From a private window also what was said outside of it, since it holds there too. */
async function takeBack(request: OverruleRequest, page: SpokenPage): Promise<boolean> {
  const withoutIt = (known: readonly Overrule[]): readonly Overrule[] => {
    const said = overruleOn(known, page, request, request.scope);
    return said === null ? known : withoutOverrule(known, said);
  };
  const kept = await changeOverrules(withoutIt);
  if (!page.isPrivate) return kept.ok;
  return (await changeOverrules(withoutIt, true)).ok && kept.ok;
}
