/** When all references were last taken out as a file, and how many were saved since. */
import type { Reading, Writing } from './database.ts';

export interface BackupState {
  /** When the last full backup was made, ISO 8601 in UTC; null where none was. */
  readonly made: string | null;
  /** References that were saved since. */
  readonly saves: number;
  /** Whether it is time for one: so many were saved since the last, or since it was put off. */
  readonly due: boolean;
}

/** References that are saved from one reminder to the next. */
export const savesPerReminder = 50;

interface Stored {
  readonly made: string | null;
  readonly saves: number;
  /** How many had been saved when the reminder was put off. */
  readonly putOffAt: number;
}

const KEY = 'backup';

export async function backupStateOf(transaction: Reading | Writing): Promise<BackupState> {
  const { made, saves, putOffAt } = await stored(transaction);
  return { made, saves, due: saves - putOffAt >= savesPerReminder };
}

/** One more reference was saved. */
export async function countSave(transaction: Writing): Promise<void> {
  const before = await stored(transaction);
  await keep(transaction, { ...before, saves: before.saves + 1 });
}

/** A full backup was made that began when so many had been saved. `when` is ISO 8601 in UTC. */
export async function noteBackup(transaction: Writing, seen: number, when: string): Promise<void> {
  const { saves } = await stored(transaction);
  await keep(transaction, { made: when, saves: Math.max(0, saves - seen), putOffAt: 0 });
}

/** The reminder was seen: the next comes after as many again. */
export async function putOffBackup(transaction: Writing): Promise<void> {
  const before = await stored(transaction);
  await keep(transaction, { ...before, putOffAt: before.saves });
}

/** A record that cannot be read counts as none: a backup too early harms nobody. */
async function stored(transaction: Reading | Writing): Promise<Stored> {
  const record: unknown = await transaction.objectStore('meta').get(KEY);
  const field = (name: keyof Stored): unknown =>
    typeof record === 'object' && record !== null ? Reflect.get(record, name) : undefined;
  const made = field('made');
  return {
    made: typeof made === 'string' ? made : null,
    saves: countIn(field('saves')),
    putOffAt: countIn(field('putOffAt')),
  };
}

async function keep(transaction: Writing, state: Stored): Promise<void> {
  await transaction.objectStore('meta').put(state, KEY);
}

function countIn(value: unknown): number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : 0;
}
