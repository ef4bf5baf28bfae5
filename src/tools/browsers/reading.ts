/** Reads from a page what Sidelight shows on it. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { inClosedRoot } from './closed-root.ts';

/** A painted mark; the box is its first line's, in CSS pixels of the viewport. */
export interface PaintedMark {
  readonly entity: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What the open card says. */
export interface ShownCard {
  readonly state: string;
  readonly form: string;
  readonly name: string;
  readonly claims: readonly {
    readonly standing: string;
    readonly says: string;
    readonly sources: readonly { readonly text: string; readonly url: string }[];
  }[];
}

/** Every painted mark in document order, from the highlight registry that page and extension share. */
export function readMarks(page: Page): Promise<readonly PaintedMark[]> {
  return page.evaluate(() => {
    const prefix = 'sidelight-';
    const live = ({ startContainer, startOffset, endContainer, endOffset }: AbstractRange) => {
      const range = document.createRange();
      try {
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, endOffset);
      } catch {
        return null;
      }
      return startContainer.isConnected && !range.collapsed ? range : null;
    };
    const found = [...CSS.highlights]
      .filter(([name]) => name.startsWith(prefix))
      .flatMap(([name, highlight]) =>
        [...highlight].flatMap((place) => {
          const range = live(place);
          return range === null ? [] : [{ entity: name.slice(prefix.length), range }];
        }),
      );
    const ordered = found.toSorted((a, b) =>
      a.range.startContainer === b.range.startContainer
        ? a.range.startOffset - b.range.startOffset
        : a.range.startContainer.compareDocumentPosition(b.range.startContainer) &
            Node.DOCUMENT_POSITION_FOLLOWING
          ? -1
          : 1,
    );
    return ordered.map(({ entity, range }) => {
      const { x, y, width, height } = range.getClientRects()[0] ?? new DOMRect();
      return { entity, text: range.toString(), x, y, width, height };
    });
  });
}

/** The open card, or null when there is none. */
export function readCard(page: Page): Promise<ShownCard | null> {
  return inClosedRoot(page, (root) => {
    const card = root.querySelector<HTMLElement>('.card');
    if (card === null || !card.checkVisibility()) return null;
    const text = (node: Element | null) => (node?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();
    const isSeen = (part: Element) => !part.classList.contains('sr-only');
    return {
      state: card.dataset['state'] ?? '',
      form: card.dataset['form'] ?? '',
      name: text(card.querySelector('.card-name')),
      claims: [...card.querySelectorAll('.claim')].map((claim) => ({
        standing: text(claim.querySelector('.standing')),
        says: text(claim.querySelector('.claim-says')),
        sources: [...claim.querySelectorAll<HTMLAnchorElement>('a.chip')].map((link) => ({
          text: `${[...link.children].filter(isSeen).map(text).join(' ')}: ${link.title}`,
          url: link.href,
        })),
      })),
    };
  });
}

/** Rests the pointer on a mark as a reader would: a move towards it, then onto it. */
export async function pointAt(page: Page, mark: PaintedMark): Promise<void> {
  const x = mark.x + mark.width / 2;
  const y = mark.y + mark.height / 2;
  await page.mouse.move(x + 30, y + 60);
  await page.mouse.move(x, y, { steps: 4 });
}

/** Asks again and again until the answer pleases; rejects with the last answer after `timeout` ms. */
export async function until<T, Wanted extends T>(
  ask: () => Promise<T>,
  pleases: (answer: T) => answer is Wanted,
  timeout?: number,
): Promise<Wanted>;
export async function until<T>(
  ask: () => Promise<T>,
  pleases: (answer: T) => boolean,
  timeout?: number,
): Promise<T>;
export async function until<T>(
  ask: () => Promise<T>,
  pleases: (answer: T) => boolean,
  timeout = 10_000,
): Promise<T> {
  const deadline = performance.now() + timeout;
  for (;;) {
    const answer = await ask();
    if (pleases(answer)) return answer;
    if (performance.now() > deadline) {
      throw new Error(
        `Waited ${timeout} ms in vain; the last answer was ${JSON.stringify(answer)}`,
      );
    }
    await sleep(50);
  }
}

/** Waits for a card whose claims have come. */
export function shownCard(page: Page): Promise<ShownCard> {
  return until(
    () => readCard(page),
    (card): card is ShownCard => card !== null && card.state !== 'loading',
  );
}
