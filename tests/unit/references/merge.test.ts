import { describe, expect, it } from 'vitest';
import { bibliographyOf, editBibliography } from '../../../src/core/references/bibliography.ts';
import { planImport } from '../../../src/core/references/import-plan.ts';
import { duplicateKey, duplicates, mergeReferences } from '../../../src/core/references/merge.ts';
import { allSteps } from '../../../src/core/steps.ts';
import { now, pageText, placeOf, record, reference } from './samples.ts';

const later = '2026-11-24T10:00:00.000Z';
const second = reference(2, { created: later, changed: later, accessed: later });

describe('duplicates', () => {
  it('are references of one page with one quote, whatever its spaces; the oldest comes first', () => {
    const spaced = placeOf(
      pageText.replaceAll(' ', '\u00a0'),
      'paid\u00a0about\u00a0$30\u00a0million\u00a0for\u00a0the\u00a0system',
    );
    const other = reference(3, { passage: placeOf(pageText, 'Critics asked') });
    const page = reference(4, { passage: null });
    const copy = { ...second, passage: spaced };
    expect(
      duplicates([copy, other, page, reference(1)]).map((all) => all.map(({ id }) => id)),
    ).toEqual([[reference(1).id, second.id]]);
    expect(duplicateKey(page)).not.toBe(duplicateKey(other));
  });

  it('are merged into the oldest, which says then what all said', () => {
    const merged = mergeReferences(
      [
        { ...second, tags: ['B', 'c'], note: 'Two.', claims: ['x'] },
        reference(1, { tags: ['a', 'b'], note: 'One.', check: { kind: 'found', when: now } }),
      ],
      later,
    );
    expect(merged).toMatchObject({
      id: reference(1).id,
      tags: ['a', 'b', 'c'],
      note: 'One.\n\nTwo.',
      claims: ['claim-one', 'x'],
      created: now,
      accessed: later,
      changed: later,
      check: { kind: 'found', when: now },
    });
  });

  it('keep what a person wrote in the record, and else what was found last', () => {
    const edited = editBibliography(bibliographyOf('news-article', record), {
      name: 'title',
      value: 'By hand',
    });
    const found = bibliographyOf('news-article', {
      ...record,
      title: { value: 'New title', from: 'meta', sure: 'high' },
      publisher: { value: 'New name', from: 'meta', sure: 'high' },
      description: null,
    });
    const merged = mergeReferences(
      [reference(1, { record: edited }), { ...second, record: found }],
      later,
    );
    expect(merged.record.title.value).toBe('By hand');
    expect(merged.record.publisher.value).toBe('New name');
    expect(merged.record.description.value).toBe('What the agency bought.');
  });

  it('repeat no note that both have', () => {
    const merged = mergeReferences(
      [reference(1, { note: 'A. B.' }), { ...second, note: ' B. ' }],
      later,
    );
    expect(merged.note).toBe('A. B.');
  });
});

describe('an import', () => {
  const planned = (...given: Parameters<typeof planImport>) => allSteps(planImport(...given));

  const kept = [
    reference(1),
    reference(2, { passage: placeOf(pageText, 'Critics asked'), changed: later }),
  ];

  it('adds what is new, changes what was changed later, and skips the rest with its reason', () => {
    const fresh = reference(3, { passage: placeOf(pageText, 'More stories') });
    const changed = reference(1, { note: 'Newer.', changed: later });
    const older = {
      ...reference(2, { passage: placeOf(pageText, 'Critics asked'), note: 'Old.' }),
    };
    const plan = planned(kept, [fresh, changed, older], later);
    expect(plan.added).toEqual([fresh]);
    expect(plan.changed).toEqual([{ before: kept[0], after: changed }]);
    expect(plan.skipped).toEqual([{ reference: older, reason: 'older' }]);
  });

  it('of what is kept already changes nothing', () => {
    const plan = planned(kept, kept, later);
    expect(plan).toMatchObject({ added: [], changed: [] });
    expect(plan.skipped.map(({ reason }) => reason)).toEqual(['same', 'same']);
  });

  it('merges another reference of the same passage into the kept one', () => {
    const twin = reference(9, { tags: ['new'], note: 'From elsewhere.' });
    const plan = planned(kept, [twin], later);
    expect(plan.added).toEqual([]);
    expect(plan.changed[0]?.after).toMatchObject({
      id: kept[0]?.id,
      tags: ['new'],
      note: 'From elsewhere.',
    });
    expect(planned(kept, [reference(9)], later).skipped).toHaveLength(1);
  });

  it('takes the same reference in once, however often the file has it', () => {
    const fresh = reference(3, { passage: null });
    const plan = planned([], [fresh, fresh, { ...reference(4), passage: null }], later);
    expect(plan.added).toHaveLength(1);
    expect(plan.skipped).toHaveLength(2);
  });
});
