/** What the options page says. */
import type { OverrulesFault } from '../../core/overrules/stored.ts';
import { textsOf, type Texts } from './languages.ts';

export interface OptionsMessages {
  /** Of the browser's tab. */
  readonly tabTitle: string;
  readonly title: string;
  readonly lead: string;
  readonly saved: string;
  notSaved(reason: string): string;
  /** The reason when the browser's storage fails; follows a colon. */
  readonly storageRefused: string;
  /** Stands at a control that cannot be changed. */
  readonly setByOrganisation: string;
  readonly faultsTitle: string;
  fault(field: string): string;
  readonly faultUnreadable: string;
  readonly faultNewer: string;
  readonly faultStorage: string;
  readonly fields: Readonly<
    Record<
      | 'sites'
      | 'everywhere'
      | 'markStyle'
      | 'density'
      | 'entitiesOff'
      | 'badge'
      | 'backupReminder'
      | 'dwell'
      | 'checker'
      | 'language'
      | 'cardLanguage',
      string
    >
  >;
  readonly languages: string;
  readonly language: string;
  /** The choice that follows the browser; `name` is what that comes to. */
  languageAuto(name: string): string;
  readonly cardLanguage: string;
  readonly cardLanguages: Readonly<Record<'interface' | 'page', string>>;
  readonly cardLanguageHint: string;
  readonly checking: string;
  readonly checker: string;
  readonly checkerHint: string;
  readonly marks: string;
  readonly previewLabel: string;
  /** Stands before the entities' names. */
  readonly previewLead: string;
  readonly markStyleLabel: string;
  readonly markStyle: Readonly<Record<'underline' | 'background' | 'none', string>>;
  readonly markStyleHint: Readonly<Record<'underline' | 'background' | 'none', string>>;
  readonly densityLabel: string;
  readonly density: Readonly<Record<'every' | 'block' | 'page', string>>;
  readonly entities: string;
  readonly entitiesHint: string;
  readonly sites: string;
  sitesHint(bundled: number): string;
  readonly noSites: string;
  readonly always: string;
  readonly off: string;
  stateOf(site: string): string;
  remove(site: string): string;
  readonly removeShort: string;
  readonly addLabel: string;
  readonly addPlaceholder: string;
  readonly addAlways: string;
  readonly addOff: string;
  readonly addInvalid: string;
  addRefused(site: string): string;
  readonly everywhere: string;
  readonly everywhereHint: string;
  readonly askingPermission: string;
  readonly refused: string;
  readonly corrections: string;
  /** How many are kept for pages and for sites. */
  correctionsHint(pages: number, sites: number): string;
  readonly noCorrections: string;
  readonly correctionsFault: Readonly<Record<OverrulesFault['kind'], string>>;
  correctedMarked(surface: string): string;
  correctedSkipped(surface: string): string;
  where(sense: string): string;
  readonly whereOther: string;
  readonly whereUnclear: string;
  /** Stands before the page's address. */
  readonly onPage: string;
  onSite(site: string): string;
  readonly removeAll: string;
  removed(count: number): string;
  readonly behaviour: string;
  readonly dwell: string;
  readonly dwellHint: string;
  dwellValue(ms: number): string;
  readonly badge: string;
  readonly badgeHint: string;
  readonly library: string;
  readonly libraryHint: string;
  readonly openLibrary: string;
  readonly backupReminder: string;
  readonly backupReminderHint: string;
  readonly everything: string;
  readonly everythingHint: string;
  readonly deleteEverything: string;
  readonly deleteEverythingTitle: string;
  /** Stands before the list of what goes. */
  readonly lostLead: string;
  lostReferences(count: number): string;
  lostWorksheets(count: number): string;
  /** Of references or worksheets that cannot be read. */
  readonly lostUnknown: string;
  lostCorrections(count: number): string;
  /** The person's own. */
  lostSites(count: number): string;
  readonly lostOptions: string;
  readonly lostForGood: string;
  readonly backupFirst: string;
  backupHanded(fileName: string): string;
  readonly backupFailed: string;
  readonly worksheetsFirst: string;
  readonly deleteEverythingSure: string;
  readonly keepEverything: string;
  readonly deletingEverything: string;
  readonly everythingDeleted: string;
  readonly everythingNotDeleted: string;
  readonly keysLink: string;
  readonly keysHint: string;
}

/** The table in each language. */
export const optionsTexts: Texts<OptionsMessages> = textsOf(
  import.meta.glob<OptionsMessages>('./*/options.ts', { eager: true, import: 'options' }),
);
