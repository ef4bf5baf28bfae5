import noticeCss from '../../ui/notice/page-notice.css?inline';
import type { Told, ToldAct } from '../../core/references/told.ts';
import { rememberFocus, type GiveBack } from '../../page/focus.ts';
import { Host, NOTICE_TAG } from '../../page/host.ts';
import type { Notice } from '../../platform/reference-calls.ts';
import { archiveWay, differenceLine, differenceSaid } from './notice-today.ts';

export interface PageNoticeOptions {
  readonly signal: AbortSignal;
  /** Does what a button offers; null where nobody answers, or there is nothing more to say. */
  readonly onAct: (act: ToldAct, notice: Notice) => Promise<Told | null>;
  /** Puts a text into the clipboard; false where the browser does not let it. */
  readonly onCopy: (text: string) => Promise<boolean>;
}

/** How long a notice stays while nobody is at it, in milliseconds. */
const STAY = 12_000;

/** Says in a page what became of an act of saving, at the edge of the window and to screen readers. */
export class PageNotice {
  readonly #document: Document;
  readonly #options: PageNoticeOptions;
  readonly #host: Host;
  #notice: Notice | null = null;
  #box: HTMLElement | null = null;
  #giveBack: GiveBack | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(document: Document, options: PageNoticeOptions) {
    const { signal } = options;
    this.#document = document;
    this.#options = options;
    // Before its host goes, so that the focus can still be given back.
    signal.addEventListener('abort', () => this.close());
    this.#host = new Host(document, signal, NOTICE_TAG, null);
  }

  /** Shows it in place of the one before, of which the same reference keeps its buttons. */
  show(notice: Notice): void {
    const isSame = notice.kind === 'known' && notice.reference === this.#notice?.reference;
    if (!isSame || !this.#box) this.#draw(notice);
    if (notice.takesFocus) this.#focus();
  }

  close(): void {
    clearTimeout(this.#timer);
    const hadFocus = this.#host.hasFocus;
    this.#notice = null;
    this.#box?.remove();
    this.#box = null;
    this.#host.hide();
    if (hadFocus) this.#giveBack?.();
    this.#giveBack = null;
  }

  #draw(notice: Notice): void {
    const hadFocus = this.#host.hasFocus;
    const near = this.#document.activeElement ?? this.#document.documentElement;
    const place = hadFocus ? this.#document.documentElement : near;
    this.#notice = notice;
    this.#host.dress(noticeCss);
    const layer = this.#host.show('popover', place);
    const box = this.#build(notice);
    if (this.#box) this.#box.replaceWith(box);
    else layer.append(box);
    this.#box = box;
    const { says, about, today, way } = notice;
    const changed = today ? differenceSaid(today) : '';
    this.#host.announce([says, changed || about, way].filter((text) => text !== '').join('. '), {
      near: place,
      lang: notice.locale,
    });
    if (hadFocus) this.#focusFirst();
    this.#stay();
  }

  #build(notice: Notice): HTMLElement {
    const box = this.#document.createElement('div');
    box.className = 'notice';
    box.dataset['kind'] = notice.kind;
    box.setAttribute('role', 'group');
    box.setAttribute('aria-label', notice.says);
    box.lang = notice.locale;
    box.dir = notice.direction;
    const says = this.#line('says', notice.says);
    const row = this.#document.createElement('div');
    row.className = 'acts';
    for (const { act, label } of notice.acts) {
      const button = this.#button(label, () => void this.#do(act, button));
      row.append(button);
    }
    const { about, today } = notice;
    if (today?.archive) row.append(archiveWay(this.#document, today.archive));
    row.append(this.#button(notice.close, () => this.close()));
    box.append(says, ...(about === '' ? [] : [this.#line('about', about)]));
    if (today && today.difference.length > 0) box.append(differenceLine(this.#document, today));
    box.append(row);
    box.addEventListener('keydown', (event) => {
      if (event.isTrusted && event.key === 'Escape') this.close();
    });
    for (const type of ['pointerenter', 'focusin']) {
      box.addEventListener(type, () => clearTimeout(this.#timer));
    }
    for (const type of ['pointerleave', 'focusout']) box.addEventListener(type, () => this.#stay());
    return box;
  }

  #line(name: string, text: string): HTMLElement {
    const line = this.#document.createElement('p');
    line.className = name;
    line.textContent = text;
    return line;
  }

  #button(label: string, onClick: () => void): HTMLButtonElement {
    const button = this.#document.createElement('button');
    button.type = 'button';
    button.textContent = label;
    button.addEventListener('click', (event) => {
      if (event.isTrusted) onClick();
    });
    return button;
  }

  async #do(act: ToldAct, button: HTMLButtonElement): Promise<void> {
    const notice = this.#notice;
    if (!notice || button.ariaDisabled === 'true') return;
    clearTimeout(this.#timer);
    button.ariaDisabled = 'true';
    if (act === 'copy' && notice.copy) {
      const isCopied = await this.#options.onCopy(notice.copy.text);
      button.ariaDisabled = null;
      button.textContent = isCopied ? notice.copy.done : notice.copy.failed;
      return;
    }
    const told = await this.#options.onAct(act, notice);
    // Another may have taken its place meanwhile.
    if (this.#notice !== notice) return;
    button.ariaDisabled = null;
    if (told) this.#draw({ ...notice, ...told, way: '' });
    else this.close();
  }

  #focus(): void {
    if (!this.#host.hasFocus) this.#giveBack = rememberFocus(this.#document);
    this.#focusFirst();
  }

  #focusFirst(): void {
    this.#box?.querySelector('button')?.focus({ preventScroll: true });
  }

  #stay(): void {
    clearTimeout(this.#timer);
    const isAttended = this.#host.hasFocus || this.#box?.matches(':hover') === true;
    if (!isAttended) this.#timer = setTimeout(() => this.close(), STAY);
  }
}
