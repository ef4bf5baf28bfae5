import type { JSX } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import type { Reference } from '../../core/references/reference.ts';
import { Button } from '../parts/Button.tsx';
import { Disclosure } from '../parts/Disclosure.tsx';
import type { LibraryImporting } from './handing-props.ts';
import type { LibraryProps } from './library-props.ts';
import { excerptOf } from './reference-text.ts';

interface ImportPreviewProps extends LibraryProps {
  readonly preview: Extract<LibraryImporting, { readonly kind: 'preview' }>;
}

/** References of each kind that are named. */
const NAMED = 12;

/** What an import would add, change and skip; nothing is done before it is confirmed. */
export function ImportPreview(props: ImportPreviewProps): JSX.Element {
  const { preview, text, actions } = props;
  const say = text.library.importing;
  const { plan, format, fileName, withoutAddress } = preview;
  const id = useId();
  const headingRef = useRef<HTMLHeadingElement>(null);
  useEffect(() => headingRef.current?.focus(), []);
  const skipped = (reason: 'same' | 'older'): readonly Reference[] =>
    plan.skipped.flatMap((one) => (one.reason === reason ? [one.reference] : []));
  const news = plan.added.length + plan.changed.length;
  return (
    <section class="import-preview" aria-labelledby={id}>
      <h3 id={id} tabIndex={-1} ref={headingRef}>
        {say.preview(fileName)}
      </h3>
      <p class="quiet">{say.format[format]}</p>
      <Names {...props} of={plan.added} title={say.added(plan.added.length)} />
      <Names
        {...props}
        of={plan.changed.map(({ after }) => after)}
        title={say.changed(plan.changed.length)}
      />
      <Names {...props} of={skipped('same')} title={say.same(skipped('same').length)} />
      <Names {...props} of={skipped('older')} title={say.older(skipped('older').length)} />
      {withoutAddress > 0 && <p class="import-left">{say.withoutAddress(withoutAddress)}</p>}
      {news === 0 && <p>{say.nothingNew}</p>}
      <div class="import-ways">
        {news > 0 && (
          <Button look="main" onClick={actions.onImportConfirm}>
            {say.confirm(news)}
          </Button>
        )}
        <Button onClick={actions.onImportSeen}>{news > 0 ? say.cancel : say.dismiss}</Button>
      </div>
    </section>
  );
}

interface NamesProps extends ImportPreviewProps {
  readonly of: readonly Reference[];
  readonly title: string;
}

function Names({ of, title, text }: NamesProps): JSX.Element | null {
  const { library } = text;
  if (of.length === 0) return null;
  return (
    <Disclosure label={title}>
      <ul class="import-names">
        {of.slice(0, NAMED).map(({ id, record, passage }) => (
          <li key={id}>
            {record.title.value ?? library.list.untitled}
            {passage !== null && (
              <span class="quiet"> {excerptOf(passage.quote.exact, '').slice(0, 120)}</span>
            )}
          </li>
        ))}
        {of.length > NAMED && <li class="quiet">{library.importing.more(of.length - NAMED)}</li>}
      </ul>
    </Disclosure>
  );
}
