/** Props for the gallery and the component tests, from the bundled dataset and a made-up extreme. */
import claimsIndex from '../../../assets/dataset/compiled/claims.json' with { type: 'json' };
import { createDataset } from '../../../src/core/dataset/dataset.ts';
import type { DatasetIndex } from '../../../src/core/dataset/index-format.ts';
import type { EntityView } from '../../../src/core/dataset/views.ts';
import type { Reason } from '../../../src/core/detection/mention.ts';
import { noPolicy } from '../../../src/core/settings/policy.ts';
import type { SavedSign, Told } from '../../../src/core/references/told.ts';
import type { CardClaims, CardProps, RankedClaim } from '../../../src/ui/card/card-props.ts';
import type { SaveSource } from '../../../src/ui/parts/SaveAct.tsx';
import type { PopupPage, PopupProps } from '../../../src/ui/popup/popup-props.ts';
import { cardTexts } from '../../../src/ui/text/card-messages.ts';
import { wordTexts } from '../../../src/ui/text/word-messages.ts';
import { saveButtonTexts } from '../../../src/ui/text/save-button-messages.ts';
import { savingTexts } from '../../../src/ui/text/saving-messages.ts';
import { popupTexts } from '../../../src/ui/text/popup-messages.ts';
import type { Names } from '../../../src/ui/text/reason-text.ts';
import { language, textIn } from './language.ts';

export const words = textIn(wordTexts);
export const card = textIn(cardTexts);
export const popup = textIn(popupTexts);

export const dataset = createDataset(claimsIndex as unknown as DatasetIndex);

export const entities: readonly EntityView[] = dataset.index.entities.map(({ id }) => entity(id));

export const names: Names = {
  entity: (id) => dataset.entity(id, language)?.name ?? null,
  sense: (owner, sense) =>
    dataset.index.translations[language]?.entities[owner]?.senses[sense] ??
    { exchange: 'Intercontinental Exchange', train: 'German ICE train' }[sense] ??
    null,
};

export const reasons: readonly Reason[] = [
  { kind: 'introduced', name: 'U.S. Immigration and Customs Enforcement (ICE)' },
  { kind: 'beside', side: 'after', words: 'agents' },
  { kind: 'cue', where: 'sentence', words: ['deportation', 'detained'] },
  { kind: 'other-entities', entities: ['palantir', 'aws'] },
];

export function entity(id: string): EntityView {
  const found = dataset.entity(id, language);
  if (found === null) throw new Error(`no entity ${id} in the dataset`);
  return found;
}

/** Claims about an entity as the background would rank them, the first `bearing` on the paragraph. */
export function ranked(id: string, count: number, bearing: number): readonly RankedClaim[] {
  const wanted = ['disputed', 'unresolved', 'alleged', 'documented', 'reported'];
  const views = dataset
    .claimsAbout(id)
    .flatMap((claim) => dataset.claim(claim, language) ?? [])
    .toSorted((one, other) => other.responses.length - one.responses.length);
  const mixed = wanted.flatMap((standing) =>
    views.filter((claim) => claim.standing === standing).slice(0, 1),
  );
  const rest = views.filter((claim) => !mixed.includes(claim));
  return [...mixed, ...rest].slice(0, count).map((claim, index) => ({
    ...claim,
    bears: index < bearing,
    why:
      index < bearing
        ? [
            { kind: 'products', products: ['ICM'] },
            { kind: 'terms', terms: ['case management', 'hosting'] },
          ]
        : [],
  }));
}

export function claimsState(id: string, count: number, bearing: number): CardClaims {
  return {
    entity: entity(id),
    claims: ranked(id, count, bearing),
    bearing,
    total: dataset.claimsAbout(id).length,
    more: 'idle',
  };
}

const saving = textIn(savingTexts);
const saveButton = textIn(saveButtonTexts);
const nothing = (): void => {};
const kept = (): Promise<boolean> => Promise.resolve(true);

/** A button that saves; pressing it says that it did. */
export function savingOf(kind: SaveSource['kind'], sign: SavedSign | null = null): SaveSource {
  const told: Told = {
    kind: 'saved',
    says: saving.saved[kind],
    about: '',
    reference: 'one',
    acts: [
      { act: 'undo', label: saving.acts.undo },
      { act: 'open', label: saving.acts.details },
    ],
    copy: null,
  };
  return {
    kind,
    words: saveButton[kind],
    saving: saveButton.saving,
    save: () => Promise.resolve(told),
    sign: () => Promise.resolve(sign),
    watch: () => undefined,
    act: () => Promise.resolve(null),
    copy: kept,
  };
}

/** Card props around a state; callbacks do nothing unless they are given. */
export function cardProps(state: CardProps['state'], change: Partial<CardProps> = {}): CardProps {
  return {
    state,
    mention: { surface: 'ICE', decision: 'marked', reasons },
    form: 'popover',
    site: 'news.example',
    names,
    text: { words, card },
    onClose: nothing,
    onPin: nothing,
    onMore: nothing,
    onOffHere: nothing,
    onPanel: nothing,
    onOverrule: kept,
    saving: savingOf('passage'),
    onRetry: nothing,
    onReload: nothing,
    ...change,
  };
}

/** A claim whose every word is longer than a card is wide. */
export function longWords(): RankedClaim {
  const [claim] = ranked('ice', 1, 1);
  if (claim === undefined) throw new Error('the dataset has no claim to lengthen');
  const word = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
  return {
    ...claim,
    statement: `${word} says so, and ${word} does not.`,
    limits: `${word}${word}`,
    evidence: claim.evidence.map((evidence) => ({
      ...evidence,
      says: word,
      locator: 'https://example.org/a/very/long/path/that/has/no/place/to/break/in/it/at/all',
      source: { ...evidence.source, publisher: word, title: `${word} ${word}` },
    })),
  };
}

export function popupProps(page: PopupPage, change: Partial<PopupProps> = {}): PopupProps {
  return {
    page,
    entities,
    entitiesOff: [],
    policy: noPolicy,
    always: null,
    everywhere: 'off',
    notKept: false,
    datasetDate: dataset.index.date,
    names,
    text: { words, popup },
    onSite: nothing,
    onNext: nothing,
    onPanel: nothing,
    onOverrule: kept,
    saving: savingOf('page'),
    onRun: nothing,
    onAlways: nothing,
    onEverywhere: nothing,
    onAllow: nothing,
    onLibrary: nothing,
    onOptions: nothing,
    ...change,
  };
}

export const runningPage: Extract<PopupPage, { kind: 'running' }> = {
  kind: 'running',
  site: 'news.example',
  address: 'https://news.example/story',
  reading: false,
  undone: null,
  counts: { ice: 14, palantir: 6, aws: 2 },
  position: null,
  leftAlone: [
    {
      surface: 'ICE',
      entity: 'ice',
      sense: 'exchange',
      decision: 'skipped',
      count: 3,
      reasons: [{ kind: 'beside', side: 'before', words: 'NYSE' }],
    },
  ],
};
