/** English: export and import of the library, its backup, and deleting it. */
import { numberText, plural } from '../counting.ts';
import type { ExportingMessages, ImportingMessages } from '../library-handing-messages.ts';
import { references } from './library-list.ts';
import { LOCALE } from './locale.ts';

export const exporting: ExportingMessages = {
  title: 'Export',
  scope: 'What to export',
  scopes: {
    all: (count) => `All ${numberText(LOCALE, count)}`,
    found: (count) => `The ${numberText(LOCALE, count)} found`,
    selected: (count) => `The ${numberText(LOCALE, count)} selected`,
  },
  nothing: 'There is nothing to export.',
  formats: 'Formats',
  format: {
    bibtex: {
      title: 'BibTeX and BibLaTeX',
      hint: 'For LaTeX: \\addbibresource takes the file. JabRef and Zotero open it too.',
    },
    ris: {
      title: 'RIS',
      hint: 'For Zotero, Mendeley and EndNote: File, Import. Quote and note come as notes.',
    },
    'csl-json': {
      title: 'CSL-JSON',
      hint: 'For Zotero and for Pandoc’s --citeproc. Quote, note and tags come along.',
    },
    citations: {
      title: 'Formatted citations',
      hint: 'To paste into Word, LibreOffice or a mail, a paragraph each.',
    },
    markdown: {
      title: 'Markdown',
      hint: 'For Obsidian and other notes: quote, links, note and tags, a section each.',
    },
    csv: {
      title: 'CSV',
      hint: 'For Excel, LibreOffice Calc and data tools: one line each, all fields.',
    },
    'web-annotations': {
      title: 'Web Annotations (JSON-LD)',
      hint: 'For annotation servers and tools of the W3C model: the exact place in the page.',
    },
    backup: {
      title: 'Sidelight backup',
      hint: 'Everything there is, to be imported again, here or on another computer.',
    },
  },
  flavour: 'For',
  flavours: { biblatex: 'BibLaTeX', bibtex: 'BibTeX' },
  style: 'Style',
  styles: { apa: 'APA', chicago: 'Chicago', mla: 'MLA' },
  form: 'As',
  forms: { text: 'Plain text', markdown: 'Markdown', html: 'HTML' },
  copy: 'Copy',
  download: 'Download',
  writing: (done, all) => `Writing ${numberText(LOCALE, done)} of ${numberText(LOCALE, all)}…`,
  cancel: 'Cancel',
  copied: (count) => `Copied ${references(count)}.`,
  downloaded: (count, fileName) => `Handed ${references(count)} to the browser as ${fileName}.`,
  cancelled: 'Cancelled. Nothing was handed on.',
  failed: 'That did not work. Try the other way.',
  reminder: 'Time for a backup',
  reminderHint: (count) =>
    plural(LOCALE, count, {
      one: '# reference was saved since the last one. They are on this computer alone.',
      other: '# references were saved since the last one. They are on this computer alone.',
    }),
  backup: 'Download backup',
  later: 'Later',
  never: 'Do not remind me',
  deleteAllTitle: 'Delete the library',
  deleteAllHint: (count) =>
    plural(LOCALE, count, {
      one: 'The reference goes, with its note. Download a backup first. Worksheets stay.',
      other: 'All # references go, with their notes. Download a backup first. Worksheets stay.',
    }),
  deleteAll: 'Delete all references…',
  deleteAllSure: 'Yes, delete all',
  keep: 'Keep them',
};

export const importing: ImportingMessages = {
  title: 'Import',
  lead: 'You see what would change before anything does.',
  formats: [
    'Sidelight backups',
    'Web Annotations (JSON-LD), such as other annotation tools export',
    'CSL-JSON, such as Zotero exports',
  ],
  choose: 'Choose a file…',
  reading: (fileName) => `Reading ${fileName}…`,
  writing: (fileName) => `Importing ${fileName}…`,
  preview: (fileName) => `What ${fileName} would change`,
  format: {
    backup: 'Sidelight backup',
    'web-annotations': 'Web Annotations',
    'csl-json': 'CSL-JSON',
  },
  added: (count) => plural(LOCALE, count, { one: '# added', other: '# added' }),
  changed: (count) => plural(LOCALE, count, { one: '# changed', other: '# changed' }),
  same: (count) =>
    plural(LOCALE, count, {
      one: '# skipped: is here already',
      other: '# skipped: are here already',
    }),
  older: (count) =>
    plural(LOCALE, count, {
      one: '# skipped: was changed later here',
      other: '# skipped: were changed later here',
    }),
  withoutAddress: (count) =>
    plural(LOCALE, count, {
      one: '# left out: names no web page',
      other: '# left out: name no web page',
    }),
  more: (count) => plural(LOCALE, count, { one: 'and # more', other: 'and # more' }),
  nothingNew: 'All of it is here already.',
  confirm: (count) => `Import ${references(count)}`,
  cancel: 'Cancel',
  done: (added, changed, skipped) =>
    `${numberText(LOCALE, added)} added, ${numberText(LOCALE, changed)} changed, ${numberText(LOCALE, skipped)} skipped.`,
  refused: (fileName) => `${fileName} was not imported`,
  nothingChanged: 'Nothing was changed.',
  fault: {
    unreadable: 'The browser could not read the file.',
    tooLarge: (megabytes) =>
      `The file is too large. The most that is read is ${numberText(LOCALE, megabytes)} MB.`,
    notJson: 'It is not JSON, or was cut off.',
    notKnown: 'It is no Sidelight backup, no Web Annotations and no CSL-JSON.',
    newer: 'A newer Sidelight wrote it. Update Sidelight to import it.',
    field: (place, problem) => `At ${place}: ${problem}`,
    notStored: {
      full: 'There is no space left.',
      newer: 'A newer Sidelight keeps this library.',
      unavailable: 'The browser’s storage did not take it.',
    },
  },
  dismiss: 'Close',
};
