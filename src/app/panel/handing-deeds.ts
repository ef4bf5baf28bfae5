/** What the panel's export view offers and does. */
import type { Dataset } from '../../core/dataset/dataset.ts';
import { copyText, downloadText } from '../../platform/files.ts';
import type { WorksheetStore } from '../../platform/store/worksheets.ts';
import type { ExportActions, ExportFormat, PanelExport } from '../../ui/panel/export-props.ts';
import { offersOf, writeOut, type Handed, type WrittenFile } from './handing.ts';
import { importWorksheet } from './import-worksheet.ts';
import type { PanelKnowledge, PanelStore } from './panel-state.ts';
import type { ReviewDesk } from './review-desk.ts';

/** What the export view shows; offers are made up only while it is open. */
export function handingOf(known: PanelKnowledge, desk: ReviewDesk, dataset: Dataset): PanelExport {
  const { checker, importing, tab } = known;
  const handed = tab === 'export' ? handedBy(desk, known) : null;
  return { offers: handed ? offersOf(handed, dataset, now()) : [], checker, importing };
}

export function handingDeeds(
  store: PanelStore,
  desk: ReviewDesk,
  worksheets: WorksheetStore,
  dataset: Dataset,
): Omit<ExportActions, 'onChecker'> {
  const written = (format: ExportFormat): WrittenFile | null => {
    const handed = handedBy(desk, store.known());
    return handed && writeOut(handed, format, dataset, now());
  };
  return {
    onCopy: async (format) => {
      const file = written(format);
      return file !== null && copyText(file.text);
    },
    onDownload: async (format) => {
      const file = written(format);
      if (file) downloadText(file.name, file.type, file.text);
      return file !== null;
    },
    onImport: (file) => void takeIn(file, store, worksheets),
    onImportSeen: () => store.update({ importing: { kind: 'idle' } }),
  };
}

async function takeIn(file: File, store: PanelStore, worksheets: WorksheetStore): Promise<void> {
  store.update({ importing: { kind: 'reading', fileName: file.name } });
  const here = store.known().article?.address ?? null;
  store.update({ importing: await importWorksheet(file, worksheets, here) });
}

function handedBy(
  desk: ReviewDesk,
  { checker, language }: Pick<PanelKnowledge, 'checker' | 'language'>,
): Handed | null {
  const { handed } = desk;
  return handed && { ...handed, checker, language };
}

function now(): string {
  return new Date().toISOString();
}
