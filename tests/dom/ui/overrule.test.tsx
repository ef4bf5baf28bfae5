import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import type { Reason } from '../../../src/core/detection/mention.ts';
import type { Overrule } from '../../../src/core/overrules/overrule.ts';
import { CardView } from '../../../src/ui/card/CardView.tsx';
import type { CardProps } from '../../../src/ui/card/card-props.ts';
import { OptionsView } from '../../../src/ui/options/OptionsView.tsx';
import type { OptionsProps } from '../../../src/ui/options/options-props.ts';
import { PopupView } from '../../../src/ui/popup/PopupView.tsx';
import type { LeftAloneGroup } from '../../../src/ui/parts/LeftAloneNames.tsx';
import type { PopupProps } from '../../../src/ui/popup/popup-props.ts';
import { cardProps, claimsState, popupProps, runningPage } from '../../pages/gallery/fixtures.ts';
import { optionsProps } from '../../pages/gallery/page-fixtures.ts';
import { click, draw, find, redraw, textOf } from './drawing.tsx';

const asked = (scope: 'page' | 'site'): readonly Reason[] => [
  { kind: 'overruled', scope },
  { kind: 'beside', side: 'before', words: 'NYSE' },
];
const kept = () => vi.fn(() => Promise.resolve(true));
const buttonsOf = (root: ParentNode): readonly string[] =>
  [...root.querySelectorAll('.overrule button')].map(textOf);
const settled = (): Promise<void> => act(async () => Promise.resolve());

describe('a group in the popup', () => {
  const [group] = runningPage.leftAlone;
  if (group === undefined) throw new Error('the fixture has no group');
  const popup = (change: Partial<LeftAloneGroup> = {}, props: Partial<PopupProps> = {}) => (
    <PopupView {...popupProps({ ...runningPage, leftAlone: [{ ...group, ...change }] }, props)} />
  );
  const lineOf = (root: ParentNode): string => textOf(root.querySelector('.left-alone p'));

  it('can be marked on the page or on its site; the buttons say which names they are about', () => {
    const onOverrule = kept();
    const root = draw(popup({}, { onOverrule }));
    expect(buttonsOf(root)).toEqual(['Mark these 3', 'Always on this site']);
    for (const button of root.querySelectorAll('.overrule button')) {
      const line = document.getElementById(button.getAttribute('aria-describedby') ?? '');
      expect(textOf(line)).toBe(lineOf(root));
    }
    click(root, 'button', 'Mark these 3');
    expect(onOverrule).toHaveBeenCalledExactlyOnceWith(group, {
      scope: 'page',
      decision: 'marked',
    });
  });

  it('offers its site too', () => {
    const onOverrule = kept();
    click(draw(popup({ count: 1 }, { onOverrule })), 'button', 'Always on this site');
    expect(onOverrule).toHaveBeenCalledExactlyOnceWith(
      { ...group, count: 1 },
      { scope: 'site', decision: 'marked' },
    );
  });

  it.each<readonly [Partial<LeftAloneGroup>, string, readonly string[]]>([
    [
      { decision: 'marked', reasons: asked('page') },
      'Marked: 3 × “ICE”. You asked for it on this page. Otherwise read as Intercontinental Exchange.',
      ['Undo'],
    ],
    [
      { decision: 'marked', reasons: asked('site'), sense: 'unclear' },
      'Marked: 3 × “ICE”. You asked for it on this site. Otherwise not clear.',
      ['Undo', 'Not on this page'],
    ],
    [
      { decision: 'marked', reasons: asked('page'), sense: 'other' },
      'Marked: 3 × “ICE”. You asked for it on this page. Otherwise read as something else.',
      ['Undo'],
    ],
    [
      { decision: 'skipped', reasons: asked('site'), sense: 'ice' },
      'Left alone: 3 × “ICE”. You asked for it on this site. Otherwise marked.',
      ['Undo', 'Not on this page'],
    ],
  ])('that was overruled, %#, says so and offers the way back', (change, line, buttons) => {
    const root = draw(popup(change));
    expect(lineOf(root)).toBe(line);
    expect(buttonsOf(root)).toEqual(buttons);
  });

  it('takes back what was said where it was said, and can make an exception of the page', () => {
    const onOverrule = kept();
    const reasons = asked('site');
    const root = draw(popup({ decision: 'marked', reasons }, { onOverrule }));
    click(root, 'button', 'Undo');
    expect(onOverrule).toHaveBeenLastCalledWith(expect.anything(), {
      scope: 'site',
      decision: null,
    });
    const again = draw(popup({ decision: 'marked', reasons }, { onOverrule }));
    click(again, 'button', 'Not on this page');
    expect(onOverrule).toHaveBeenLastCalledWith(expect.anything(), {
      scope: 'page',
      decision: 'skipped',
    });
  });

  it('puts the focus on the way back, which comes where the pressed button was', async () => {
    const root = draw(popup());
    click(root, 'button', 'Mark these 3');
    redraw(root, popup({ decision: 'marked', reasons: asked('page') }));
    await settled();
    expect(textOf(document.activeElement)).toBe('Undo');
    click(root, 'button', 'Undo');
    redraw(root, popup());
    await settled();
    expect(textOf(document.activeElement)).toBe('Mark these 3');
  });

  it('leaves the focus alone when something else changed it', () => {
    const root = draw(popup());
    redraw(root, popup({ decision: 'marked', reasons: asked('page') }));
    expect(document.activeElement).toBe(document.body);
  });

  it('does not ask twice, and says when it could not be kept', async () => {
    const { promise, resolve } = Promise.withResolvers<boolean>();
    const onOverrule = vi.fn(() => promise);
    const root = draw(popup({}, { onOverrule }));
    click(root, 'button', 'Mark these 3');
    click(root, 'button', 'Always on this site');
    expect(onOverrule).toHaveBeenCalledOnce();
    resolve(false);
    await settled();
    expect(textOf(find(root, '[role="alert"]'))).toBe('That could not be saved. Try again.');
    click(root, 'button', 'Mark these 3');
    expect(onOverrule).toHaveBeenCalledTimes(2);
  });
});

describe('the reasons in a card', () => {
  const shown = { kind: 'pinned', ...claimsState('ice', 3, 2) } as const;
  const open = (change: Partial<CardProps>): HTMLElement => {
    const root = draw(<CardView {...cardProps(shown, change)} />);
    click(root, '.card-actions button', 'Why');
    return root;
  };
  const mention = (decision: 'marked' | 'skipped', scope: 'page' | 'site') =>
    ({ surface: 'ICE', decision, reasons: asked(scope) }) as const;

  it('are two at most, and lead to leaving the name alone', () => {
    const onOverrule = kept();
    const root = open({ onOverrule });
    expect([...root.querySelectorAll('.card-why li')].map(textOf)).toEqual([
      'The page introduces “U.S. Immigration and Customs Enforcement (ICE)”',
      '“agents” follows',
    ]);
    expect(textOf(root.querySelector('.card-else'))).toBe(
      'Wrong? Leave “ICE” aloneon this pageon this site',
    );
    click(root, '.overrule button', 'on this page');
    expect(onOverrule).toHaveBeenCalledExactlyOnceWith({ scope: 'page', decision: 'skipped' });
  });

  it('offer no site where there is none, and nothing in the example of the welcome page', () => {
    expect(buttonsOf(open({ site: null }))).toEqual(['on this page']);
    const example = open({ onOverrule: null });
    expect(example.querySelector('.card-else')).toBeNull();
    expect(textOf(example)).not.toContain('Wrong?');
  });

  it.each([
    ['marked', 'page', 'Why marked?', '“ICE” is marked: you asked for it on this page.'],
    ['skipped', 'site', 'Why left alone?', '“ICE” is left alone: you asked for it on this site.'],
  ] as const)('say of what the person wants %s on the %s', (decision, scope, title, line) => {
    const onOverrule = kept();
    const root = open({ mention: mention(decision, scope), onOverrule });
    expect(textOf(find(root, '.card-actions [aria-expanded]'))).toBe(title);
    expect(textOf(root.querySelector('.card-why p'))).toBe(line);
    click(root, '.overrule button', 'Undo');
    expect(onOverrule).toHaveBeenCalledExactlyOnceWith({ scope, decision: null });
  });

  it('give the focus to the way back', async () => {
    const root = open({});
    click(root, '.overrule button', 'on this page');
    redraw(root, <CardView {...cardProps(shown, { mention: mention('skipped', 'page') })} />);
    await settled();
    expect(textOf(document.activeElement)).toBe('Undo');
  });
});

describe('the corrections in the options', () => {
  const made = Date.UTC(2026, 10, 23, 10);
  const corrections: readonly Overrule[] = [
    {
      place: { kind: 'page', address: 'https://www.news.example/a' },
      entity: 'ice',
      surface: 'ICE',
      sense: 'train',
      decision: 'marked',
      made,
    },
    {
      place: { kind: 'site', site: 'rail.example' },
      entity: 'gone',
      surface: 'Gone',
      sense: 'gone',
      decision: 'skipped',
      made,
    },
  ];
  const options = (change: Partial<OptionsProps> = {}) => (
    <OptionsView {...optionsProps({ corrections, ...change })} />
  );

  it('are listed with name, sense, place and day', () => {
    const rows = [...draw(options()).querySelectorAll('.correction')].map(textOf);
    expect(rows).toEqual([
      '“ICE” is marked where it reads as German ICE trainon the page news.example/a (opens in a new tab) · 23 November 2026',
      '“Gone” is left alone on rail.example · 23 November 2026',
    ]);
  });

  it('say so when there are none, and what could not be read', () => {
    const root = draw(options({ corrections: [], correctionsFault: { kind: 'unreadable' } }));
    expect(textOf(root)).toContain('None yet.');
    expect(textOf(find(root, '.corrections-fault'))).toContain('could not be read');
    expect(textOf(root)).not.toContain('Remove all');
  });

  it('can be removed one by one or all at once', () => {
    const onRemoveCorrections = vi.fn();
    const root = draw(options({ onRemoveCorrections }));
    const [first] = root.querySelectorAll<HTMLElement>('.corrections button');
    void act(() => first?.click());
    click(root, 'button', 'Remove all');
    expect(onRemoveCorrections.mock.calls).toEqual([[[corrections[0]]], [corrections]]);
  });

  it('that were removed can be brought back, and the focus goes along', () => {
    const onRestoreCorrections = vi.fn();
    const root = draw(options());
    const removed = corrections.slice(0, 1);
    redraw(root, options({ corrections: corrections.slice(1), removed, onRestoreCorrections }));
    expect(textOf(root.querySelector('.removed'))).toBe('Correction removed.Undo');
    expect(textOf(document.activeElement)).toBe('Undo');
    click(root, '.removed button', 'Undo');
    expect(onRestoreCorrections).toHaveBeenCalledOnce();
    expect(textOf(document.activeElement)).toBe('Your corrections');
  });

  it('leave the focus alone when the page opens', () => {
    draw(options());
    expect(document.activeElement).toBe(document.body);
  });
});
