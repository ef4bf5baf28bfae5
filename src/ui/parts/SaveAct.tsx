import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { SavedSign, Told, ToldAct } from '../../core/references/told.ts';
import type { SaveLabel } from '../text/save-button-messages.ts';
import { Button } from './Button.tsx';

/** One thing that can be saved. */
export interface SaveSource {
  readonly kind: SavedSign['what'];
  readonly words: SaveLabel;
  /** What the button says meanwhile. */
  readonly saving: string;
  /** Null where saving is switched off. */
  readonly save: (() => Promise<Told>) | null;
  /** When it was saved before, or null. */
  readonly sign: () => Promise<SavedSign | null>;
  /** Calls back whenever the sign may be another, until the signal is aborted. */
  readonly watch: (listener: () => void, signal: AbortSignal) => void;
  /** Does what was offered; null where there is nothing more to say. */
  readonly act: (act: ToldAct, reference: string | null) => Promise<Told | null>;
  /** Puts a text into the clipboard; false where the browser does not let it. */
  readonly copy: (text: string) => Promise<boolean>;
}

interface SaveActProps {
  /** The same object for as long as it is about the same. */
  readonly source: SaveSource;
  readonly look?: 'plain' | 'link';
}

/** Saves in one press and says what came of it, with undo in the same place; or says when it was saved before. */
export function SaveAct({ source, look }: SaveActProps): JSX.Element {
  const [told, setTold] = useState<Told | null>(null);
  const [sign, setSign] = useState<SavedSign | null>(null);
  const [busy, setBusy] = useState(false);
  const [copied, setCopied] = useState<string | null>(null);
  const ref = useRef<HTMLDivElement>(null);
  const pressedRef = useRef(false);

  useEffect(() => {
    const ending = new AbortController();
    const { signal } = ending;
    let asked = 0;
    const ask = async (isAnew: boolean): Promise<void> => {
      const turn = ++asked;
      const known = await source.sign();
      if (signal.aborted || turn !== asked) return;
      setSign(known);
      if (!isAnew) return;
      // What was said of a reference holds for as long as it is there.
      setTold((said) => (said?.reference && said.reference !== known?.reference ? null : said));
    };
    setTold(null);
    setSign(null);
    void ask(false);
    source.watch(() => void ask(true), signal);
    return () => ending.abort();
  }, [source]);

  // What was pressed may be gone, and what can be done next comes in its place.
  useEffect(() => {
    if (pressedRef.current) ref.current?.querySelector('button')?.focus();
    pressedRef.current = false;
  }, [told]);

  const run = async (task: () => Promise<Told | null>): Promise<void> => {
    setBusy(true);
    pressedRef.current = true;
    const now = await task();
    setBusy(false);
    setCopied(null);
    if (now?.kind === 'undone') setSign(null);
    if (now) setTold(now);
  };
  const act = (wanted: ToldAct, reference: string | null): void => {
    if (wanted === 'copy' && told?.copy) {
      const { copy } = told;
      void source.copy(copy.text).then((done) => setCopied(done ? copy.done : copy.failed));
    } else void run(() => source.act(wanted, reference));
  };
  const { save } = source;
  const isSaved = told === null ? sign?.what === source.kind : told.reference !== null;
  return (
    <div class="save" data-told={told?.kind} ref={ref}>
      <span class="save-says" role="status">
        {copied ?? told?.says}
      </span>
      {told?.acts.map((each) => (
        <Button
          key={each.act}
          look="link"
          busy={busy}
          onClick={() => act(each.act, told.reference)}
        >
          {each.label}
        </Button>
      ))}
      {told === null && sign !== null && (
        <Button look="link" busy={busy} onClick={() => act('open', sign.reference)}>
          {sign.says}
        </Button>
      )}
      {!isSaved && save !== null && (
        <Button
          {...(look && { look })}
          hint={source.words.hint}
          busy={busy}
          onClick={() => void run(save)}
        >
          {busy ? source.saving : source.words.label}
        </Button>
      )}
    </div>
  );
}
