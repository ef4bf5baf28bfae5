/** How marks are drawn; `none` leaves them to keyboard and pointer alone. */
export type MarkStyle = 'underline' | 'background' | 'none';

/** How the marks of one entity look. */
export interface MarkLook {
  readonly id: string;
  readonly line: 'solid' | 'dotted' | 'dashed' | 'double' | 'wavy';
  /** CSS colour, readable on light and dark grounds. */
  readonly mark: string;
}

/** Name of the highlight of the mention that a person is at. */
export const CURRENT = 'sidelight_current';

/** Name of an entity's highlight. */
export function highlightName(entity: string): string {
  return `sidelight-${entity}`;
}

/** Thin lines need more weight where they have gaps. */
const THICKNESS: Readonly<Record<MarkLook['line'], string>> = {
  solid: '0.09em',
  dotted: '0.14em',
  dashed: '0.11em',
  double: '0.07em',
  wavy: '0.08em',
};

/**
 * The style sheet of all marks. Entities differ by line, so that colour is never needed to tell
 * them apart. Nothing is drawn on paper; forced colours keep the lines.
 */
export function markRules(looks: readonly MarkLook[], style: MarkStyle): string {
  const rules = looks.map((look) => markRule(look, style));
  return `@media screen{${rules.join('')}${currentRule}}`;
}

function markRule({ id, line, mark }: MarkLook, style: MarkStyle): string {
  if (style === 'none') return '';
  const selector = `::highlight(${CSS.escape(highlightName(id))})`;
  const decoration =
    `text-decoration:underline ${line} ${mark} max(1px,${THICKNESS[line]});` +
    'text-underline-offset:0.2em;text-decoration-skip-ink:auto;';
  const ground =
    style === 'background' ? `background-color:color-mix(in srgb,${mark} 22%,transparent);` : '';
  return (
    `${selector}{${decoration}${ground}}` +
    `@media (forced-colors:active){${selector}{text-decoration-color:CanvasText;}}`
  );
}

/**
 * A middle grey shows on light and dark grounds and is no entity's colour. Chromium would take the
 * root's colour for `currentColor`, which is black on most dark pages too.
 */
const currentRule =
  `::highlight(${CURRENT}){background-color:rgb(128 128 128/35%);}` +
  `@media (forced-colors:active){::highlight(${CURRENT}){background-color:Highlight;color:HighlightText;}}`;
