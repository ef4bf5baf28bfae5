import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { inClosedRoot } from '../../src/tools/browsers/closed-root.ts';
import { until } from '../../src/tools/browsers/reading.ts';
import type { Session } from '../../src/tools/browsers/session.ts';
import { openByPointer } from './driver/card.ts';
import { withSession } from './driver/driver.ts';
import { addressOf } from './driver/fixtures.ts';
import { textOf } from './driver/own-pages.ts';
import { chooseTab } from './driver/panel.ts';

const SPANISH_STORY = new URL('/noticia', addressOf('article.html')).href;

const pages = [
  {
    url: SPANISH_STORY,
    answer: {
      body: `<!doctype html><html lang="es"><meta property="og:type" content="article"><title>Noticia</title>
        <article><h1>Contrato</h1><p>La empresa Palantir vende programas al Servicio de Inmigración y Control
        de Aduanas (ICE), según un contrato público.</p></article></html>`,
    },
  },
];

describe('in Spanish by choice', () => {
  const session = withSession({ pages });

  test('every page, the card and what is read out follow at once', async () => {
    const welcome = await session().openExtensionPage('welcome.html');
    await until(
      () => textOf(welcome),
      (text) => text.includes('Sidelight is ready'),
    );
    await choose(session(), { language: 'es' });
    await until(
      () => textOf(welcome),
      (text) => text.includes('Sidelight está listo'),
    );
    expect(await languageOf(welcome)).toEqual({
      lang: 'es',
      dir: 'ltr',
      title: 'Bienvenida a Sidelight',
    });

    const at = await session().open(addressOf('article.html'));
    await session().settled(at);
    const card = await openByPointer(at.page, 'Palantir');
    expect(await cardText(at.page)).toMatch(/sobre este párrafo/i);
    expect(await cardLanguage(at.page)).toBe('es');
    expect(card.claims.map(({ standing }) => standing).join(' ')).toMatch(
      /Documentada|Publicada|Alegada|En disputa|Sin resolver/,
    );

    const popup = await session().openExtensionPage(`popup.html?tab=${at.tab}`);
    await until(
      () => textOf(popup),
      (text) => text.includes('Siguiente mención'),
    );
    expect((await languageOf(popup)).lang).toBe('es');
    const panel = await session().openExtensionPage(`sidepanel.html?tab=${at.tab}`);
    await until(
      () => textOf(panel),
      (text) => text.includes('Leer otra vez'),
    );
    await chooseTab(panel, 'Afirmaciones');
    await until(
      () => textOf(panel),
      (text) => text.includes('las más recientes primero'),
    );
    expect((await languageOf(panel)).lang).toBe('es');
  });

  test('the card follows the page where that is wanted', async () => {
    await choose(session(), { language: 'en', cards: 'page' });
    const english = await session().open(addressOf('article.html'));
    await session().settled(english);
    await openByPointer(english.page, 'Palantir');
    expect(await cardLanguage(english.page)).toBe('en-GB');
    const spanish = await session().open(SPANISH_STORY);
    await session().settled(spanish);
    await openByPointer(spanish.page, 'Palantir');
    expect(await cardLanguage(spanish.page)).toBe('es');
  });
});

describe('in a Spanish browser', () => {
  const session = withSession({ language: 'es' });

  test('everything is Spanish from the start', async ({ skip }) => {
    const welcome = await session().openExtensionPage('welcome.html');
    const own = await welcome.evaluate(() => {
      const api = Object(globalThis).browser ?? Object(globalThis).chrome;
      return String(api.i18n.getUILanguage());
    });
    skip(!own.startsWith('es'), 'The browser is not installed in Spanish.');
    await until(
      () => textOf(welcome),
      (text) => text.includes('Sidelight está listo'),
    );
    const options = await session().openExtensionPage('options.html');
    await until(
      () => textOf(options),
      (text) => text.includes('Opciones'),
    );
    expect(await options.$eval('select', ({ value }) => value)).toBe('auto');
    const description = await options.evaluate(() => {
      const api = Object(globalThis).browser ?? Object(globalThis).chrome;
      return String(api.runtime.getManifest().description);
    });
    expect(description).toContain('menciones');
  });
});

/** Chooses on the options page, as a person does. */
async function choose(
  session: Session,
  { language, cards }: { readonly language: string; readonly cards?: 'interface' | 'page' },
): Promise<void> {
  const options = await session.openExtensionPage('options.html');
  const select = await options.waitForSelector('select:has(option[value="auto"])');
  await select?.select(language);
  if (cards !== undefined)
    await options.click(`section:has(option[value="auto"]) input[value="${cards}"]`);
  // A page that is closed at once may not have stored it yet.
  await until(
    () => storedCards(options),
    (stored) => stored === (cards ?? stored),
  );
  await until(
    () => languageOf(options),
    ({ lang }) => lang.startsWith(language),
  );
  await options.close();
}

function storedCards(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const api = Object(globalThis).browser ?? Object(globalThis).chrome;
    const { settings } = await api.storage.local.get('settings');
    return settings?.values?.cardLanguage ?? 'interface';
  });
}

function languageOf(page: Page): Promise<{ lang: string; dir: string; title: string }> {
  return page.evaluate(() => {
    const { lang, dir } = document.documentElement;
    return { lang, dir, title: document.title };
  });
}

function cardText(page: Page): Promise<string | null> {
  return inClosedRoot(page, (root) => root.querySelector<HTMLElement>('.card')?.innerText ?? '');
}

function cardLanguage(page: Page): Promise<string | null> {
  return inClosedRoot(page, (root) => root.querySelector<HTMLElement>('.card')?.lang ?? '');
}
