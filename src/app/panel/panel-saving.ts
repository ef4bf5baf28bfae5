import type { ArticleReading } from '../../core/review/article.ts';
import { copyText } from '../../platform/files.ts';
import { send } from '../../platform/messages.ts';
import { isSwitchedOff } from '../../platform/policy.ts';
import type { SavedSigns } from '../../platform/protocol.ts';
import { watchReferences } from '../../platform/store/reference-changes.ts';
import type { SaveSource } from '../../ui/parts/SaveAct.tsx';
import { saveSource } from '../save-source.ts';
import type { PanelStore } from './panel-state.ts';

interface AskedSigns {
  readonly of: ArticleReading;
  readonly asked: Promise<SavedSigns | null>;
}

/** Saving the article in the panel and its passages; what was saved is asked for once for all of them. */
export class PanelSaving {
  readonly #store: PanelStore;
  readonly #sources = new Map<number | null, SaveSource>();
  /** Told when the signs may be others. */
  readonly #changes = new EventTarget();
  /** What the sources are for. */
  #about = '';
  #signs: AskedSigns | null = null;

  constructor(store: PanelStore, signal: AbortSignal) {
    this.#store = store;
    watchReferences(() => {
      this.#signs = null;
      this.#changes.dispatchEvent(new Event('change'));
    }, signal);
  }

  /** Saving a passage by its id, or the page; the same object for as long as the article is. */
  sourceOf(passage: number | null): SaveSource {
    const { article, language, place } = this.#store.known();
    const canSave = !isSwitchedOff('saving');
    const about = JSON.stringify([article?.address, language, place?.tab, canSave]);
    if (about !== this.#about) this.#sources.clear();
    this.#about = about;
    const known = this.#sources.get(passage);
    if (known) return known;
    const source = saveSource({
      kind: passage === null ? 'page' : 'passage',
      what: () => (passage === null ? { kind: 'page' } : { kind: 'passage', passage }),
      tab: place?.tab ?? null,
      language,
      canSave,
      ask: send,
      copy: copyText,
      sign: async () => {
        const { of, asked } = this.#ask() ?? {};
        const signs = await asked;
        if (passage === null) return signs?.page ?? null;
        const at = of?.passages.findIndex(({ id }) => id === passage) ?? -1;
        return signs?.passages[at] ?? null;
      },
      watch: (listener, signal) => this.#changes.addEventListener('change', listener, { signal }),
    });
    this.#sources.set(passage, source);
    return source;
  }

  #ask(): AskedSigns | null {
    const { article, language } = this.#store.known();
    if (article === null) return null;
    if (this.#signs?.of !== article) {
      const { url, record, passages } = article;
      const asked = send('savedOn', {
        url,
        canonical: record.canonicalUrl?.value ?? null,
        passages: passages.map(({ text }) => text),
        language,
      }).then((answer) => (answer.ok ? answer.value : null));
      this.#signs = { of: article, asked };
    }
    return this.#signs;
  }
}
