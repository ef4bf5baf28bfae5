/** What the button says that saves; its own table, since the card's script carries it. */
import { textsOf, type Texts } from './languages.ts';

export interface SaveButtonMessages {
  readonly passage: SaveLabel;
  readonly page: SaveLabel;
  readonly saving: string;
  readonly noAnswer: string;
}

export interface SaveLabel {
  readonly label: string;
  readonly hint: string;
}

/** The table in each language. */
export const saveButtonTexts: Texts<SaveButtonMessages> = textsOf(
  import.meta.glob<SaveButtonMessages>('./*/save-button.ts', {
    eager: true,
    import: 'saveButton',
  }),
);
