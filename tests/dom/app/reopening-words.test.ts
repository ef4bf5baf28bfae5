import { describe, expect, it } from 'vitest';
import { noticeToday } from '../../../src/app/background/reopening-words.ts';
import { now, quoted, reference } from '../../unit/references/samples.ts';

const saved = reference();
const archive = {
  label: 'Look up in the archive',
  url: `https://web.archive.org/web/*/${saved.url}`,
};

describe('the notice of a reference that was opened', () => {
  it('says that the passage is there, and takes no focus', () => {
    const notice = noticeToday(saved, { kind: 'found', when: now }, { kind: 'found' }, 'en');
    expect(notice).toMatchObject({
      kind: 'found',
      says: 'Found: the passage stands here as it was saved',
      about: `“${quoted}”`,
      takesFocus: false,
      today: { difference: [], archive: null },
    });
  });

  it('shows the difference in place of the quote', () => {
    const difference = [{ kind: 'added', text: 'new' }] as const;
    const passage = { kind: 'changed', today: 'new', difference } as const;
    const notice = noticeToday(saved, { kind: 'changed', when: now, today: 'new' }, passage, 'es');
    expect(notice).toMatchObject({
      kind: 'changed',
      about: '',
      locale: 'es',
      takesFocus: true,
      today: { difference, lang: 'en', added: 'añadido', archive: null },
    });
  });

  it.each(['not-found', 'elsewhere', 'no-page'] as const)(
    'leads to the archive where the passage is not there: %s',
    (kind) => {
      const finding = kind === 'not-found' ? { kind, when: now } : { kind };
      const notice = noticeToday(saved, finding, { kind: 'not-found' }, 'en');
      expect(notice).toMatchObject({ kind: 'not-found', takesFocus: true, today: { archive } });
    },
  );

  it('speaks of the page where that was saved as a whole', () => {
    const page = reference(2, { passage: null });
    const notice = noticeToday(page, { kind: 'found', when: now }, null, 'en');
    expect(notice.says).toBe('Found: this is the page that was saved');
    expect(notice.about).toBe('Agency Signs New Data Contract');
  });
});
