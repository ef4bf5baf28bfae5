/** Reminds of a backup once many references were saved since the last. */
import type { ReferenceStore } from '../../platform/store/references.ts';
import { changeSettings, loadSettings } from '../../platform/settings.ts';
import type { LibraryStore } from './library-state.ts';

/** Looks whether it is time for a backup; a person can turn that off. */
export async function lookForBackup(
  store: LibraryStore,
  references: ReferenceStore,
): Promise<void> {
  const [{ settings }, state] = await Promise.all([loadSettings(), references.backupState()]);
  const isDue = settings.backupReminder && state.ok && state.value.due;
  store.update({ reminder: isDue ? state.value.saves : null });
}

/** Puts the reminder off until as many more were saved, or for good. */
export async function putOff(
  answer: 'later' | 'never',
  store: LibraryStore,
  references: ReferenceStore,
): Promise<void> {
  store.update({ reminder: null });
  if (answer === 'later') await references.putOffBackup();
  else await changeSettings({ backupReminder: false });
}
