import type { JSX } from 'preact';
import { Button } from '../parts/Button.tsx';
import type { PopupPage, PopupProps, Undone } from './popup-props.ts';

interface Note {
  readonly title: string;
  readonly hint: string | null;
  readonly action: 'run' | 'allow' | 'turn-on' | null;
}

/** One line on the state of the page where there is more to say than counts, and the way on. */
export function PageNote(props: PopupProps): JSX.Element {
  const { popup, words } = props.text;
  const note = props.notKept
    ? { title: words.overrule.notKept, hint: null, action: null }
    : noteOf(props.page, popup);
  return (
    <div class="page-note" role="status" data-empty={note === null ? '' : undefined}>
      {note !== null && (
        <>
          <p class="page-note-title">{note.title}</p>
          {note.hint !== null && <p class="quiet">{note.hint}</p>}
          {note.action === 'run' && (
            <Button look="main" onClick={props.onRun}>
              {popup.run}
            </Button>
          )}
          {note.action === 'allow' && (
            <Button look="main" onClick={props.onAllow}>
              {popup.allow}
            </Button>
          )}
          {note.action === 'turn-on' && (
            <Button look="main" onClick={() => props.onSite(true)}>
              {popup.turnOn}
            </Button>
          )}
        </>
      )}
    </div>
  );
}

function noteOf(page: PopupPage, popup: PopupProps['text']['popup']): Note | null {
  switch (page.kind) {
    case 'asking':
      return { title: popup.asking, hint: null, action: null };
    case 'unreadable':
      return { title: popup.unreadable, hint: popup.unreadableHint, action: null };
    case 'withheld':
      return { title: popup.withheld, hint: popup.withheldHint(page.site), action: 'allow' };
    case 'no-answer':
      return { title: popup.noAnswer, hint: popup.noAnswerHint, action: 'run' };
    case 'off':
      return {
        title: popup.offHere(page.site),
        hint: popup.offHereHint,
        action: page.isLocked ? null : 'turn-on',
      };
    case 'not-run':
      if (page.because === 'no-answer') return unreadNote('no-answer', popup);
      return page.because === 'not-news'
        ? { title: popup.notNews, hint: popup.notNewsHint, action: 'run' }
        : { title: popup.notAsked, hint: popup.notAskedHint, action: 'run' };
    case 'running': {
      if (page.reading) return { title: popup.reading, hint: null, action: null };
      if (page.undone !== null) return unreadNote(page.undone, popup);
      const none = Object.values(page.counts).every((count) => count === 0);
      return none ? { title: popup.nothing, hint: popup.nothingHint, action: null } : null;
    }
  }
}

function unreadNote(undone: Undone, popup: PopupProps['text']['popup']): Note {
  const hint = {
    'no-answer': popup.unreadNoAnswer,
    'too-much': popup.unreadTooMuch,
    closed: popup.unreadClosed,
  }[undone];
  return { title: undone === 'closed' ? popup.unreadPart : popup.unread, hint, action: null };
}
