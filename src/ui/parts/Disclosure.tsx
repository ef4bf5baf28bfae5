import type { ComponentChildren, JSX } from 'preact';

interface DisclosureProps {
  readonly label: ComponentChildren;
  readonly open?: boolean;
  readonly children: ComponentChildren;
}

/** A line that opens what stands below it. */
export function Disclosure({ label, open = false, children }: DisclosureProps): JSX.Element {
  return (
    <details class="disclosure" open={open}>
      <summary>
        <span class="fold-sign" aria-hidden="true" />
        {label}
      </summary>
      {children}
    </details>
  );
}
