import { describe, expect, it, vi } from 'vitest';
import type { CardProps } from '../../../src/ui/card/card-props.ts';
import { CardView } from '../../../src/ui/card/CardView.tsx';
import { mountCard } from '../../../src/ui/card/mount-card.tsx';
import { cardProps, claimsState, entity, ranked } from '../../pages/gallery/fixtures.ts';
import { click, draw, find, findA, redraw, textOf } from './drawing.tsx';

const glimpse = { id: 'ice', name: 'ICE', letters: 'ICE', line: 'solid' } as const;
const shown = { kind: 'shown', ...claimsState('palantir', 3, 2) } as const;

function drawCard(state: CardProps['state'], change: Partial<CardProps> = {}): HTMLElement {
  return draw(<CardView {...cardProps(state, change)} />);
}

describe('the card', () => {
  it('is a dialog named by the entity, with a heading that can take focus', () => {
    const card = find(drawCard(shown), '[role="dialog"]');
    const heading = find(card, 'h2');
    expect(card.getAttribute('aria-labelledby')).toBe(heading.id);
    expect(card.hasAttribute('aria-modal')).toBe(false);
    expect(textOf(heading)).toBe('Palantir');
    expect(heading.tabIndex).toBe(-1);
  });

  it('says what the entity is, with the source of the sentence', () => {
    const root = drawCard(shown);
    const description = find(root, '.card-description');
    expect(textOf(description)).toContain(entity('palantir').description);
    const link = findA(HTMLAnchorElement, description, 'a');
    expect(link.href).toBe(entity('palantir').descriptionSource.url);
  });

  it('puts claims on the paragraph and general claims under headings of their own', () => {
    const sections = [...drawCard(shown).querySelectorAll('section')];
    expect(sections.map((section) => textOf(section.querySelector('h3')))).toEqual([
      'On this paragraph',
      'Palantir in general',
    ]);
    expect(sections.map((section) => section.querySelectorAll('li.claim').length)).toEqual([2, 1]);
    for (const section of sections) {
      expect(section.getAttribute('aria-labelledby')).toBe(section.querySelector('h3')?.id);
    }
  });

  it('says so when no claim is about the paragraph', () => {
    const root = drawCard({ kind: 'shown', ...claimsState('aws', 3, 0) });
    const total = claimsState('aws', 3, 0).total;
    expect(textOf(root)).toContain(`None of ${total} claims on AWS is about this paragraph.`);
    expect(root.querySelectorAll('h3')).toHaveLength(1);
    expect(textOf(root)).not.toContain('fit this paragraph');
  });

  it('counts what fits and leads to the rest, from where the list ends', () => {
    const onMore = vi.fn();
    const root = drawCard(shown, { onMore });
    expect(textOf(root)).toContain(`2 of ${shown.total} fit this paragraph`);
    click(root, 'button', `${shown.total - 3} more on Palantir`);
    expect(onMore).toHaveBeenCalledExactlyOnceWith(3);
  });

  it('goes on at the first claim that came when more were asked for', () => {
    const root = drawCard(shown);
    click(root, 'button', 'more on');
    redraw(root, <CardView {...cardProps({ ...shown, more: 'loading' })} />);
    expect(find(root, 'button', 'Loading…').getAttribute('aria-disabled')).toBe('true');
    redraw(
      root,
      <CardView {...cardProps({ ...shown, claims: ranked('palantir', 8, 2), more: 'idle' })} />,
    );
    expect(document.activeElement).toBe(root.querySelectorAll('.claim').item(3));
  });

  it('does not ask twice while the answer is under way, and offers to ask again after a failure', () => {
    const onMore = vi.fn();
    const root = drawCard({ ...shown, more: 'loading' }, { onMore });
    click(root, '.card-more button');
    expect(onMore).not.toHaveBeenCalled();
    redraw(root, <CardView {...cardProps({ ...shown, more: 'failed' }, { onMore })} />);
    click(root, 'button', 'No answer. Try again');
    expect(onMore).toHaveBeenCalledExactlyOnceWith(3);
  });

  it('says when every claim is shown', () => {
    const all = claimsState('azure', 500, 1);
    const root = drawCard({ kind: 'pinned', ...all });
    expect(root.querySelectorAll('.claim')).toHaveLength(all.total);
    expect(textOf(root)).toContain(`All ${all.total} claims shown`);
  });

  it('says why the mention was marked, on request', () => {
    const root = drawCard(shown);
    expect(find(root, 'button', 'Why marked?').getAttribute('aria-expanded')).toBe('false');
    click(root, 'button', 'Why marked?');
    const why = find(root, '[role="group"]', 'Why marked?');
    expect(find(root, 'button', 'Why marked?').getAttribute('aria-controls')).toBe(why.id);
    expect(textOf(why)).toContain('“ICE” is read as Palantir Technologies Inc.:');
    expect(textOf(why)).toContain('“agents” follows');
  });

  it('pins and unpins with one button that tells its state', () => {
    const onPin = vi.fn();
    const root = drawCard(shown, { onPin });
    click(root, 'button', 'Pin');
    redraw(root, <CardView {...cardProps({ ...shown, kind: 'pinned' }, { onPin })} />);
    expect(find(root, 'button', 'Pin').getAttribute('aria-pressed')).toBe('true');
    click(root, 'button', 'Pin');
    expect(onPin.mock.calls).toEqual([[true], [false]]);
  });

  it('closes and turns the site off', () => {
    const onClose = vi.fn();
    const onOffHere = vi.fn();
    const root = drawCard(shown, { onClose, onOffHere });
    click(root, 'button', 'Close');
    click(root, 'button', 'Off on this site');
    expect(onClose).toHaveBeenCalledOnce();
    expect(onOffHere).toHaveBeenCalledOnce();
  });

  it('opens the panel on its page', () => {
    const onPanel = vi.fn();
    click(drawCard(shown, { onPanel }), 'button', 'Check article');
    expect(onPanel).toHaveBeenCalledOnce();
  });

  it('offers neither a site to turn off where there is none, nor a pin on a sheet', () => {
    const root = drawCard(shown, { site: null, form: 'sheet', onPanel: null });
    expect(textOf(root)).not.toContain('Off on this site');
    expect(textOf(root.querySelector('.card-actions'))).toBe('Why marked?');
  });

  it('says that it is looking while claims are on their way', () => {
    const root = drawCard({ kind: 'loading', entity: glimpse });
    expect(find(root, '[role="dialog"]').getAttribute('aria-busy')).toBe('true');
    expect(textOf(find(root, '.card-note[role="status"]'))).toBe('Looking up claims…');
  });

  it('says when the dataset has no claim', () => {
    const root = drawCard({ kind: 'empty', entity: entity('azure') });
    expect(textOf(root)).toContain('The dataset has no claim on Azure.');
  });

  it('asks to reload the page after an update, and to try again when nothing answered', () => {
    const onReload = vi.fn();
    const onRetry = vi.fn();
    const callbacks = { onReload, onRetry };
    const root = drawCard({ kind: 'failed', entity: glimpse, because: 'updated' }, callbacks);
    expect(textOf(find(root, '[role="alert"]'))).toContain('Sidelight was updated.');
    click(root, 'button', 'Reload the page');
    expect(onReload).toHaveBeenCalledOnce();
    redraw(
      root,
      <CardView
        {...cardProps({ kind: 'failed', entity: glimpse, because: 'no-answer' }, callbacks)}
      />,
    );
    click(root, 'button', 'Try again');
    expect(onRetry).toHaveBeenCalledOnce();
  });
});

describe('mountCard', () => {
  it('draws into a closed shadow root, follows updates, gives focus and leaves nothing behind', () => {
    const host = document.createElement('div');
    document.body.append(host);
    const root = host.attachShadow({ mode: 'closed' });
    const card = mountCard(root, cardProps({ kind: 'loading', entity: glimpse }));
    expect(textOf(root.querySelector('h2'))).toBe('ICE');
    card.update(cardProps(shown));
    expect(textOf(root.querySelector('h2'))).toBe('Palantir');
    card.focus();
    expect(root.activeElement).toBe(root.querySelector('h2'));
    card.unmount();
    expect(root.childNodes).toHaveLength(0);
    host.remove();
  });
});
