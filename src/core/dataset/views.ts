import type { Language } from '../languages.ts';
import type { Basis, Figure, Relation, SourceKind, Standing } from './records.ts';

/** How an entity is drawn: its letters, its line and its colours, in that order of trust. */
export interface EntityAppearance {
  /** One to three letters for the tile, such as `Pa`. */
  readonly letters: string;
  readonly line: 'solid' | 'dotted' | 'dashed' | 'double' | 'wavy';
  /** CSS colours: `light` and `dark` for our own surfaces, `mark` readable on any page ground. */
  readonly colour: { readonly light: string; readonly dark: string; readonly mark: string };
}

/** An entity as cards and popup show it. */
export interface EntityView {
  readonly id: string;
  readonly name: string;
  readonly fullName: string;
  readonly description: string;
  readonly descriptionSource: SourceView;
  readonly appearance: EntityAppearance;
}

export interface SourceView {
  readonly id: string;
  readonly publisher: string;
  readonly title: string;
  readonly authors: readonly string[];
  readonly url: string;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly published: string | null;
  readonly kind: SourceKind;
  readonly basis: Basis;
  readonly copyOf: { readonly publisher: string; readonly title: string } | null;
}

/** A claim with its sources resolved and its texts in one language, ready to be shown. */
export interface ClaimView {
  readonly id: string;
  /** Language of all but the evidence and responses, which are in English. */
  readonly lang: Language;
  readonly statement: string;
  readonly detail: string | null;
  readonly limits: string | null;
  readonly standing: Standing;
  readonly entities: readonly string[];
  readonly topics: readonly string[];
  readonly period: { readonly from: string | null; readonly to: string | null } | null;
  readonly figures: readonly Figure[];
  readonly evidence: readonly {
    readonly source: SourceView;
    readonly relation: Relation;
    readonly says: string;
    readonly locator: string | null;
    /** The source prints the statement or document itself, or received it from its author. */
    readonly firsthand: boolean;
  }[];
  readonly responses: readonly {
    readonly by: string;
    readonly position: string;
    readonly source: SourceView;
  }[];
  readonly related: readonly string[];
  readonly reviewed: string;
}

/** A claim that a source carries, and what it does there: evidence, or the answer of somebody named. */
export interface RestingClaim {
  readonly claim: string;
  readonly as: Relation | 'answer';
  readonly says: string;
}
