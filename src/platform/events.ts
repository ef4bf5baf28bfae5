/** What wakes the background: installation, the browser's start, keys. To be called at top level. */
import { browser } from 'wxt/browser';

/** `why` tells a first installation from an update of Sidelight or of the browser. */
export function onInstalled(listener: (why: 'install' | 'update') => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) =>
    listener(reason === 'install' ? 'install' : 'update'),
  );
}

/** The browser was started with Sidelight in it. */
export function onBrowserStart(listener: () => void): void {
  browser.runtime.onStartup.addListener(listener);
}

/** A key of the manifest's `commands` was pressed while the tab was in front. */
export function onCommand(listener: (command: string, tab: number | null) => void): void {
  browser.commands.onCommand.addListener((command, tab) => listener(command, tab?.id ?? null));
}
