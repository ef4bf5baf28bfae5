/** The stored form of settings: read with repair, migrated step by step, written sparsely. */
import { isLanguage } from '../languages.ts';
import { isSiteKey } from '../sites/site.ts';
import { defaultSettings, dwellLimits, longestChecker, type Settings } from './settings.ts';

/** What was wrong with the stored settings; the defaults stand in for what could not be used. */
export type SettingsFault =
  | { readonly kind: 'field'; readonly field: keyof Settings }
  | { readonly kind: 'unreadable' }
  /** Written by a newer Sidelight; kept as it is until the person changes a setting. */
  | { readonly kind: 'newer'; readonly version: number }
  /** The browser's storage did not answer. */
  | { readonly kind: 'storage' };

export interface LoadedSettings {
  readonly settings: Settings;
  readonly faults: readonly SettingsFault[];
}

/** What is kept in storage: only the values that differ from the defaults. */
export interface StoredSettings {
  readonly version: number;
  readonly values: Readonly<Record<string, unknown>>;
}

/** Steps from each older version to the one after it, by the older version's number. */
export interface Schema {
  readonly version: number;
  readonly migrations: Readonly<Record<number, (values: Values) => Values>>;
}

type Values = Readonly<Record<string, unknown>>;

/** The form written now. A change of its shape raises the version and adds the step to it. */
export const currentSchema: Schema = { version: 1, migrations: {} };

/** Reads whatever stands in storage (`undefined` when nothing does); never throws. */
export function readSettings(stored: unknown, schema: Schema = currentSchema): LoadedSettings {
  if (stored === undefined) return { settings: defaultSettings, faults: [] };
  if (!isRecord(stored) || !isRecord(stored['values']) || !isVersion(stored['version'])) {
    return { settings: defaultSettings, faults: [{ kind: 'unreadable' }] };
  }
  const { version, values } = stored;
  if (version > schema.version) {
    return { settings: defaultSettings, faults: [{ kind: 'newer', version }] };
  }
  const migrated = migrate(values, version, schema);
  return migrated === null
    ? { settings: defaultSettings, faults: [{ kind: 'unreadable' }] }
    : readValues(migrated);
}

/** The form to store, or null when nothing differs from the defaults. */
export function storedForm(
  settings: Settings,
  version: number = currentSchema.version,
): StoredSettings | null {
  const defaults: Values = { ...defaultSettings };
  const changed = Object.entries(settings).filter(
    ([field, value]) => !sameValue(value, defaults[field]),
  );
  return changed.length === 0 ? null : { version, values: Object.fromEntries(changed) };
}

function migrate(values: Values, from: number, schema: Schema): Values | null {
  let current = values;
  for (let version = from; version < schema.version; version += 1) {
    const step = schema.migrations[version];
    if (step === undefined) return null;
    current = step(current);
  }
  return current;
}

function readValues(values: Values): LoadedSettings {
  const faults: SettingsFault[] = [];
  const read = <Field extends keyof Settings>(field: Field): Settings[Field] => {
    if (!Object.hasOwn(values, field)) return defaultSettings[field];
    const usable = repairs[field](values[field]);
    if (!sameValue(usable, values[field])) faults.push({ kind: 'field', field });
    return usable;
  };
  const settings: Settings = {
    sites: read('sites'),
    everywhere: read('everywhere'),
    markStyle: read('markStyle'),
    density: read('density'),
    entitiesOff: read('entitiesOff'),
    badge: read('badge'),
    dwell: read('dwell'),
    checker: read('checker'),
    language: read('language'),
    cardLanguage: read('cardLanguage'),
    backupReminder: read('backupReminder'),
  };
  return { settings, faults };
}

/** For each field, the usable part of a value: the value itself when nothing is wrong with it. */
const repairs: { readonly [Field in keyof Settings]: (value: unknown) => Settings[Field] } = {
  sites: (value) =>
    isRecord(value)
      ? Object.fromEntries(Object.entries(value).filter(isSiteEntry))
      : defaultSettings.sites,
  everywhere: truth(defaultSettings.everywhere),
  markStyle: oneOf(['underline', 'background', 'none'], defaultSettings.markStyle),
  density: oneOf(['every', 'block', 'page'], defaultSettings.density),
  entitiesOff: (value) =>
    Array.isArray(value)
      ? [...new Set(value.filter((id) => typeof id === 'string'))]
      : defaultSettings.entitiesOff,
  badge: truth(defaultSettings.badge),
  dwell: (value) =>
    typeof value === 'number' && value >= dwellLimits.least && value <= dwellLimits.most
      ? value
      : defaultSettings.dwell,
  checker: (value) =>
    typeof value === 'string' ? value.slice(0, longestChecker) : defaultSettings.checker,
  language: (value) => (isLanguage(value) ? value : defaultSettings.language),
  cardLanguage: oneOf(['interface', 'page'], defaultSettings.cardLanguage),
  backupReminder: truth(defaultSettings.backupReminder),
};

function truth(standIn: boolean): (value: unknown) => boolean {
  return (value) => (typeof value === 'boolean' ? value : standIn);
}

function isSiteEntry(entry: [string, unknown]): entry is [string, 'always' | 'off'] {
  return isSiteKey(entry[0]) && (entry[1] === 'always' || entry[1] === 'off');
}

function oneOf<Choice extends string>(choices: readonly Choice[], otherwise: Choice) {
  return (value: unknown): Choice => choices.find((choice) => choice === value) ?? otherwise;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isVersion(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 1;
}

/** Equality of the plain values that settings are made of; the order of record keys is no matter. */
function sameValue(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((item, at) => sameValue(item, other[at]));
  }
  if (!isRecord(one) || !isRecord(other)) return false;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && sameValue(one[key], other[key]))
  );
}
