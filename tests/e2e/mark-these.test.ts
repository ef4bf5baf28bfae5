import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, test } from 'vitest';
import { shownCard, until } from '../../src/tools/browsers/reading.ts';
import type { OpenPage } from '../../src/tools/browsers/session.ts';
import { cardGone, clickInCard, markOf } from './driver/card.ts';
import { withSession } from './driver/driver.ts';
import { addressOf } from './driver/fixtures.ts';
import { press } from './driver/own-pages.ts';
import {
  ELSEWHERE,
  EVENING,
  expectMarks,
  focused,
  forgetAll,
  FROM_MAIL,
  marks,
  openStory,
  MORNING,
  says,
  stories,
  textInCard,
} from './driver/stories.ts';

const session = withSession({ pages: stories });

afterEach(() => forgetAll(session()));

const openSettled = (url: string): Promise<OpenPage> => openStory(session(), url);

async function openPopup({ tab }: OpenPage): Promise<Page> {
  return session().openExtensionPage(`popup.html?tab=${tab}`);
}

describe('names that were left alone', () => {
  test('are marked on the page when the person asks in the popup, after a reload too, until it is undone', async () => {
    const at = await openSettled(MORNING);
    const other = await openSettled(EVENING);
    const popup = await openPopup(at);
    await says(popup, /left alone: 3 × “ICE”/i);
    await press(popup, /mark these 3/);
    await expectMarks(at.page, 3);
    await says(popup, /marked: 3 × “ICE”\. you asked for it on this page/i);
    expect(await focused(popup)).toBe('Undo');
    expect((await session().ask(at, 'state')).counts).toEqual({ ice: 3 });
    expect(await marks(other.page)).toEqual([]);
    await at.page.reload();
    await expectMarks(at.page, 3);
    await at.page.goto(`${MORNING}#second`);
    await at.page.goto(FROM_MAIL);
    await expectMarks(at.page, 3);
    await press(popup, /undo/);
    await expectMarks(at.page, 0);
    await says(popup, /left alone: 3 × “ICE”/i);
    expect(await focused(popup)).toBe('Mark these 3');
  });

  test('are marked on the whole site, in open pages at once, and one page can be taken out', async () => {
    const at = await openSettled(MORNING);
    const other = await openSettled(EVENING);
    const elsewhere = await openSettled(ELSEWHERE);
    const popup = await openPopup(at);
    await press(popup, /always on this site/);
    await expectMarks(at.page, 3);
    await expectMarks(other.page, 3);
    expect(await marks(elsewhere.page)).toEqual([]);
    await press(popup, /not on this page/);
    await expectMarks(at.page, 0);
    await says(popup, /left alone: 3 × “ICE”\. you asked for it on this page/i);
    expect(await marks(other.page)).toHaveLength(3);
    const later = await openSettled(MORNING);
    expect(await marks(later.page)).toEqual([]);
    await press(popup, /undo/);
    await expectMarks(at.page, 3);
    await says(popup, /marked: 3 × “ICE”\. you asked for it on this site/i);
    await press(popup, /undo/);
    await expectMarks(other.page, 0);
  });

  test('have a card that says who asked for the mark', async () => {
    const at = await openSettled(MORNING);
    await press(await openPopup(at), /mark these 3/);
    const mark = await markOf(at.page, 'ICE');
    await at.page.bringToFront();
    await at.page.mouse.click(mark.x + mark.width / 2, mark.y + mark.height / 2);
    await shownCard(at.page);
    await clickInCard(at.page, '.card-actions .button');
    expect(await textInCard(at.page, '.card-why')).toContain('you asked for it on this page');
    await clickInCard(at.page, '.overrule button');
    await cardGone(at.page);
    await expectMarks(at.page, 0);
  });
});

test('names that come later are decided as the person asked', async () => {
  const at = await openSettled(MORNING);
  await press(await openPopup(at), /mark these 3/);
  await expectMarks(at.page, 3);
  await at.page.evaluate(() => {
    const late = document.createElement('p');
    late.textContent = 'Two more ICE trains of Deutsche Bahn came by.';
    document.querySelector('#story')?.append(late);
  });
  await expectMarks(at.page, 4);
});

test('what was said of other senses holds on a fixture with many of them', async () => {
  const at = await openSettled(addressOf('other-senses.html'));
  const { leftAlone } = await session().ask(at, 'state');
  const popup = await openPopup(at);
  await press(popup, new RegExp(`mark (these ${leftAlone[0]?.count}|this one)`));
  await until(
    () => session().ask(at, 'state'),
    ({ counts }) => counts[leftAlone[0]?.entity ?? ''] === leftAlone[0]?.count,
  );
});
