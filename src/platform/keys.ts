/** The keys of the manifest's `commands`, as the person has them now. */
import { browser } from 'wxt/browser';

/** What a browser calls by name and a keyboard shows as a sign. */
const SIGNS: Readonly<Record<string, string>> = { Period: '.', Comma: ',' };

/** Shortcuts by command, such as `Alt+Shift+.`; null where none is set. */
export async function shortcuts(): Promise<ReadonlyMap<string, string | null>> {
  const commands = await browser.commands.getAll();
  return new Map(
    commands.flatMap(({ name, shortcut }) =>
      name === undefined ? [] : [[name, shortcut ? signed(shortcut) : null]],
    ),
  );
}

function signed(shortcut: string): string {
  return shortcut.replace(/[^+]+$/, (key) => SIGNS[key] ?? key);
}

/** Opens the browser's own page for extension shortcuts. */
export async function openShortcutSettings(): Promise<void> {
  // Firefox has a call for it and no address; Chromium an address and no call.
  if (hasSettingsCall(browser.commands)) await browser.commands.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}

function hasSettingsCall(
  commands: object,
): commands is { openShortcutSettings: () => Promise<void> } {
  return 'openShortcutSettings' in commands;
}
