import type { JSX } from 'preact';
import { Button } from '../parts/Button.tsx';
import type { NoticeMessages } from '../text/library-messages.ts';
import type { LibraryNotice, LibraryProps, ReferenceActions } from './library-props.ts';

interface NoticeBarProps extends Pick<LibraryProps, 'notice' | 'text'> {
  readonly actions: Pick<ReferenceActions, 'onUndo' | 'onNoticeSeen'>;
}

/** What was done last, and the way back. */
export function NoticeBar({ notice, text, actions }: NoticeBarProps): JSX.Element {
  const say = text.library.notice;
  const canUndo = notice !== null && 'canUndo' in notice && notice.canUndo;
  return (
    <div class="notice-bar" data-empty={notice === null ? '' : undefined}>
      <div role="status">{notice !== null && <p>{noticeText(say, notice)}</p>}</div>
      {canUndo && <Button onClick={actions.onUndo}>{say.undo}</Button>}
      {notice !== null && (
        <Button look="plain" onClick={actions.onNoticeSeen}>
          {say.dismiss}
        </Button>
      )}
    </div>
  );
}

function noticeText(say: NoticeMessages, notice: LibraryNotice): string {
  switch (notice.kind) {
    case 'deleted':
    case 'merged':
    case 'tagged':
    case 'restored':
      return say[notice.kind](notice.count);
    case 'worksheet-deleted':
      return say.worksheetDeleted;
    case 'copied':
      return say.copied;
    case 'not-copied':
      return say.notCopied;
    case 'not-opened':
      return say.notOpened;
    case 'not-checked':
      return say.notChecked[notice.because];
    case 'failed':
      return say.failed[notice.why];
  }
}
