/** What the panel is given to show, and what it asks for. Its files share the parts of this contract. */
import type { ComponentChildren } from 'preact';
import type { ClaimView, EntityView } from '../../core/dataset/views.ts';
import type { CardMessages } from '../text/card-messages.ts';
import type { PopupMessages } from '../text/popup-messages.ts';
import type { WordMessages } from '../text/word-messages.ts';
import type { PanelMessages } from '../text/panel-messages.ts';
import type { Names } from '../text/reason-text.ts';
import type { ExportActions, PanelExport } from './export-props.ts';
import type { PageActions, PanelPage } from './page-props.ts';
import type { PanelReview, ReviewActions } from './review-props.ts';

/** The views of the panel, in the order of their tabs. */
export type PanelTab = 'passages' | 'references' | 'claims' | 'timeline' | 'map' | 'export';

/** What the panel looks up in the dataset. */
export interface PanelDataset {
  /** All entities, in the order to list them. */
  readonly entities: readonly EntityView[];
  /** Topics in the order to list them. */
  readonly topics: readonly { readonly id: string; readonly name: string }[];
  /**
   * In the interface's language, the same object each time; null for an id that the dataset does
   * not have.
   */
  readonly claimOf: (id: string) => ClaimView | null;
  readonly names: Names;
}

export interface PanelText {
  readonly words: WordMessages;
  /** What is said of claims, as in cards. */
  readonly card: CardMessages;
  /** What is said of the page and of names left alone, as in the popup. */
  readonly popup: PopupMessages;
  readonly panel: PanelMessages;
}

export interface PanelProps {
  readonly tab: PanelTab;
  readonly page: PanelPage;
  readonly review: PanelReview;
  readonly handing: PanelExport;
  /** The same object each time, as `actions` is: a passage is drawn anew where they change. */
  readonly dataset: PanelDataset;
  /** Bodies of the tabs that are there without an article too; drawn while their tab is chosen. */
  readonly views: Readonly<
    Record<'references' | 'claims' | 'timeline' | 'map', () => ComponentChildren>
  >;
  readonly text: PanelText;
  readonly actions: PanelActions;
}

/** What every part of the panel is given. */
export type PanelGiven = Pick<PanelProps, 'dataset' | 'text' | 'actions'>;

export interface PanelActions extends PageActions, ReviewActions, ExportActions {
  readonly onTab: (tab: PanelTab) => void;
  /** Shows a claim in the view of claims. */
  readonly onClaim: (id: string) => void;
  /** Shows all claims on an entity in the view of claims. */
  readonly onEntityClaims: (entity: string) => void;
  readonly onOptions: () => void;
  /** Opens the panel in a tab of its own; null where it is in one. */
  readonly onOpenTab: (() => void) | null;
}
