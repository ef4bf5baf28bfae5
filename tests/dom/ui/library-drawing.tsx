import { act } from 'preact/test-utils';
import type { LibraryPlace, LibraryProps } from '../../../src/ui/library/library-props.ts';
import { LibraryView } from '../../../src/ui/library/LibraryView.tsx';
import { libraryActions, libraryProps } from '../../pages/gallery/library-fixtures.ts';
import { draw, redraw } from './drawing.tsx';

/** A library in the document that goes where it is asked to, as the page does. */
export function drawLibrary(
  change: Partial<LibraryProps> = {},
  actions: Partial<LibraryProps['actions']> = {},
): HTMLElement {
  let props = libraryProps({ ...change, actions: { ...libraryActions, ...actions } });
  const update = (changed: Partial<LibraryProps>): void => {
    props = { ...props, ...changed };
    redraw(root, <LibraryView {...props} />);
  };
  props = {
    ...props,
    actions: {
      ...props.actions,
      onPlace: (place: LibraryPlace, step) => {
        actions.onPlace?.(place, step);
        const { content } = props;
        const found = content.kind === 'ready' ? content.found : [];
        update({ place, open: found.find(({ id }) => id === place.open) ?? null });
      },
      onSelect: (selected) => {
        actions.onSelect?.(selected);
        update({ selected });
      },
    },
  };
  const root = draw(<LibraryView {...props} />);
  return root;
}

/** Writes into a field, as a person does. */
export function write(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  void act(() => {
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
}

/** Leaves a field. */
export function leave(field: HTMLElement): void {
  void act(() => void field.dispatchEvent(new FocusEvent('blur')));
}
