import { createContext, type JSX, type ComponentChildren } from 'preact';
import { useContext, useState } from 'preact/hooks';

const Kept = createContext<Map<string, boolean>>(new Map());

/** Remembers what is open below it, so that a passage that scrolled away comes back as it was. */
export function KeptOpen({ children }: { readonly children: ComponentChildren }): JSX.Element {
  const [kept] = useState(() => new Map<string, boolean>());
  return <Kept.Provider value={kept}>{children}</Kept.Provider>;
}

/** Whether the thing of this name is open, and how to change that. */
export function useKeptOpen(name: string): readonly [boolean, (open: boolean) => void] {
  const kept = useContext(Kept);
  const [open, setOpen] = useState(kept.get(name) ?? false);
  return [
    open,
    (next) => {
      kept.set(name, next);
      setOpen(next);
    },
  ];
}
