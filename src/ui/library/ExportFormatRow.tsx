import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { Button } from '../parts/Button.tsx';
import type { ExportOptions, ExportState, LibraryFormat } from './handing-props.ts';
import type { LibraryProps } from './library-props.ts';

interface ExportFormatRowProps extends LibraryProps {
  readonly format: LibraryFormat;
}

/** A format: what opens it, its choices, and the two ways out. */
export function ExportFormatRow(props: ExportFormatRowProps): JSX.Element {
  const { format, handing, text, actions } = props;
  const say = text.library.exporting;
  const { title, hint } = say.format[format];
  const { state } = handing;
  const id = useId();
  const isWriting = state.kind === 'writing';
  return (
    <>
      <div class="format-head">
        <h3 id={id}>{title}</h3>
        <div class="format-ways">
          <Button
            busy={isWriting}
            describedBy={id}
            onClick={() => actions.onExport(format, 'copy')}
          >
            {say.copy}
          </Button>
          <Button
            busy={isWriting}
            describedBy={id}
            onClick={() => actions.onExport(format, 'download')}
          >
            {say.download}
          </Button>
        </div>
      </div>
      <p>{hint}</p>
      <Choices {...props} />
      <Progress {...props} />
    </>
  );
}

function Choices({ format, handing, text, actions }: ExportFormatRowProps): JSX.Element | null {
  const say = text.library.exporting;
  const { options } = handing;
  const choose = (change: Partial<ExportOptions>): void =>
    actions.onExportOptions({ ...options, ...change });
  if (format === 'bibtex') {
    return (
      <div class="format-choices">
        <Choice
          label={say.flavour}
          value={options.flavour}
          values={['biblatex', 'bibtex']}
          names={say.flavours}
          onChoose={(flavour) => choose({ flavour })}
        />
      </div>
    );
  }
  if (format !== 'citations') return null;
  return (
    <div class="format-choices">
      <Choice
        label={say.style}
        value={options.style}
        values={['apa', 'chicago', 'mla']}
        names={say.styles}
        onChoose={(style) => choose({ style })}
      />
      <Choice
        label={say.form}
        value={options.form}
        values={['text', 'markdown', 'html']}
        names={say.forms}
        onChoose={(form) => choose({ form })}
      />
    </div>
  );
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly values: readonly Value[];
  readonly names: Readonly<Record<Value, string>>;
  readonly onChoose: (value: Value) => void;
}

function Choice<Value extends string>(props: ChoiceProps<Value>): JSX.Element {
  const { label, value, values, names, onChoose } = props;
  const id = useId();
  return (
    <span class="format-choice">
      <label class="quiet" for={id}>
        {label}
      </label>
      <select
        id={id}
        class="select"
        value={value}
        onChange={({ currentTarget }) => {
          const chosen = values.find((one) => one === currentTarget.value);
          if (chosen !== undefined) onChoose(chosen);
        }}
      >
        {values.map((one) => (
          <option key={one} value={one}>
            {names[one]}
          </option>
        ))}
      </select>
    </span>
  );
}

function Progress({ format, handing, text, actions }: ExportFormatRowProps): JSX.Element {
  const { state } = handing;
  const say = text.library.exporting;
  const isOwn = state.kind !== 'idle' && state.format === format;
  return (
    <div class="format-state">
      {isOwn && state.kind === 'writing' && (
        <>
          <progress
            max={state.all}
            value={state.done}
            aria-label={say.writing(state.done, state.all)}
          />
          <Button onClick={actions.onCancelExport}>{say.cancel}</Button>
        </>
      )}
      <div role="status">{isOwn && <p class="quiet">{outcome(say, state)}</p>}</div>
    </div>
  );
}

function outcome(say: LibraryProps['text']['library']['exporting'], state: ExportState): string {
  switch (state.kind) {
    case 'idle':
    case 'writing':
      return '';
    case 'copied':
      return say.copied(state.count);
    case 'downloaded':
      return say.downloaded(state.count, state.fileName);
    case 'cancelled':
      return say.cancelled;
    case 'failed':
      return say.failed;
  }
}
