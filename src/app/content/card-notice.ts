import noticeCss from '../../ui/card/notice.css?inline';
import { inPageTexts } from '../../ui/text/in-page-messages.ts';
import type { Language } from '../../core/languages.ts';
import type { CardSetting, OpenCard, OpenState } from './card-script.ts';
import type { ScriptMissing } from './script-loader.ts';

/** Space between mention and notice, and around it, in CSS pixels. */
const GAP = 6;
const MARGIN = 8;

/** Says beside a mention why there is no card, without any of what draws cards. */
export function openNotice(setting: CardSetting, why: ScriptMissing): OpenCard {
  const { view, host, onEvent } = setting;
  const ending = new AbortController();
  let notice: HTMLElement | null = null;
  return {
    draw: ({ target }) => {
      notice ??= buildNotice(setting, why, setting.languageOf(target));
      host.dress(noticeCss);
      const layer = host.show('popover', target.element);
      if (!notice.isConnected) {
        const { signal } = ending;
        layer.append(notice);
        layer.addEventListener('pointerenter', () => onEvent({ kind: 'inside' }), { signal });
        layer.addEventListener('pointerleave', () => onEvent({ kind: 'away' }), { signal });
      }
      placeBeside(target, layer, view);
    },
    // A screen reader reads an alert wherever focus is; Escape closes it from there.
    focus: () => undefined,
    // It lies so near that the time to reach it is enough.
    isOnTheWay: () => false,
    close: () => {
      ending.abort();
      notice?.remove();
      host.hide();
    },
  };
}

function buildNotice(
  { document, onEvent, onRetry }: CardSetting,
  why: ScriptMissing,
  language: Language,
): HTMLElement {
  const inPage = inPageTexts.in(language);
  const notice = document.createElement('div');
  notice.className = 'notice';
  notice.setAttribute('role', 'alert');
  notice.lang = inPage.locale;
  notice.dir = inPage.direction;
  const says = document.createElement('p');
  says.textContent = inPage.noCard[why];
  notice.append(says);
  const addButton = (label: string, onClick: () => void): void => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = label;
    button.addEventListener('click', onClick);
    notice.append(button);
  };
  if (why === 'updated') addButton(inPage.reload, () => document.location.reload());
  if (why === 'failed') addButton(inPage.retry, onRetry);
  addButton(inPage.close, () => onEvent({ kind: 'close' }));
  return notice;
}

/** Below the mention, or above where there is no room; never outside the window. */
function placeBeside(target: OpenState['target'], layer: HTMLElement, view: Window): void {
  const [line] = target.lines();
  if (!line) return;
  const { width, height } = layer.getBoundingClientRect();
  const below = line.bottom + GAP;
  const top = below + height + MARGIN < view.innerHeight ? below : line.top - GAP - height;
  const left = Math.min(line.left, view.innerWidth - width - MARGIN);
  layer.style.left = `${Math.max(MARGIN, left)}px`;
  layer.style.top = `${Math.max(MARGIN, top)}px`;
}
