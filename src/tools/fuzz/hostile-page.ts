/** A page that means harm: hostile in what it says of itself, in its markup and in its scripts. */
import { hostileText, hostileTexts } from './hostile-values.ts';
import type { Random } from './random.ts';

/** Addresses that a page may call its own. */
const ADDRESSES = [
  'javascript:globalThis.owned=1',
  'data:text/html,<script>globalThis.owned=1</script>',
  'https://bank.example/',
  '//',
  'https://[::1',
] as const;

const TAGS = [
  'p',
  'div',
  'span',
  'b',
  'a',
  'li',
  'td',
  'h2',
  'blockquote',
  'q',
  'section',
] as const;

/** Names by which forms and pictures stand before what scripts ask of a document or an element. */
const CLOBBERED = [
  'parentNode',
  'ownerDocument',
  'textContent',
  'attributes',
  'querySelectorAll',
  'documentElement',
  'body',
  'childNodes',
  'nodeType',
  'isConnected',
  'localName',
  'closest',
] as const;

const MARKUP = [
  '<sidelight-host popover="manual"></sidelight-host>',
  '<iframe srcdoc="<p>NAME</p>"></iframe>',
  '<div><template shadowrootmode="open"><p>NAME <slot></slot></p></template>NAME</div>',
  '<div><template shadowrootmode="closed"><p>NAME</p></template></div>',
  '<svg><foreignObject><p>NAME</p></foreignObject><text>NAME</text></svg>',
  '<math><mtext>NAME</mtext></math>',
  '<p contenteditable>NAME</p><textarea>NAME</textarea><select><option>NAME</select>',
  '<p hidden>NAME</p><p style="display:contents">NAME</p><p style="content-visibility:auto">NAME</p>',
  '<dialog open>NAME</dialog><details><summary>NAME</summary>NAME</details>',
  '<p dir="rtl" lang="x-\u0000">NAME</p><ruby>NAME<rt>NAME</rt></ruby>',
  '<plaintext>NAME',
  '<style>*{all:unset!important;content:"x"}::highlight(sidelight-a){color:red}</style>',
  '<style>*{position:fixed!important;inset:0!important;z-index:2147483647!important}</style>',
  '<base href="https://bank.example/">',
  '<meta http-equiv="content-security-policy" content="default-src \'none\'; require-trusted-types-for \'script\'">',
] as const;

/** Each is put into a try of its own. */
const SCRIPTS = [
  'for (const k of Object.getOwnPropertyNames(Node.prototype)) try { Object.defineProperty(Node.prototype, k, { get() { throw 1 } }) } catch {}',
  'for (const k of Object.getOwnPropertyNames(Range.prototype)) try { Range.prototype[k] = null } catch {}',
  'Object.prototype.kind = "article"; Object.prototype.then = (f) => f()',
  'Array.prototype[Symbol.iterator] = function* () { yield* [globalThis] }',
  'Promise.prototype.then = () => 1; Map = Set = WeakMap = null',
  'JSON.parse = () => ({ owned: 1 }); RegExp.prototype.exec = () => null',
  'Element.prototype.attachShadow = function (o) { return (globalThis.stolen = this) }',
  'CSS.highlights.set = CSS.highlights.get = () => { throw 1 }; setInterval(() => CSS.highlights.clear(), 5)',
  'Object.defineProperty(CSS, "highlights", { get: () => ({}) })',
  'document.adoptedStyleSheets = []; Object.defineProperty(document, "adoptedStyleSheets", { get: () => [] })',
  'setInterval(() => document.querySelectorAll("sidelight-host").forEach((e) => e.remove()), 3)',
  'let n = 0; const t = setInterval(() => { if (++n > 300) clearInterval(t); const p = document.createElement("p"); p.textContent = "NAME " + n; document.body.append(p); document.body.firstElementChild.remove() }, 2)',
  'setInterval(() => { for (const e of document.querySelectorAll("p")) e.firstChild && (e.firstChild.data += " NAME") }, 40)',
  'for (const t of ["pointerover", "pointermove", "click", "keydown"]) setInterval(() => document.body.dispatchEvent(new Event(t, { bubbles: true })), 7)',
  'setInterval(() => history.replaceState(null, "", "?" + Math.random()), 50)',
  'setTimeout(() => { document.body.replaceWith(document.createElement("body")) }, 200)',
  'setTimeout(() => { document.open(); document.write("<p>NAME</p>"); document.close() }, 300)',
  'setTimeout(() => document.documentElement.remove(), 400)',
  'addEventListener("message", (e) => { globalThis.heard = e.data }, true); new MutationObserver((m) => { for (const r of m) for (const a of r.addedNodes) a.remove?.() }).observe(document.documentElement, { childList: true })',
  'document.querySelector = document.createElement = document.createRange = () => null',
  'getComputedStyle = () => ({}); requestIdleCallback = setTimeout = (f) => 1',
  'Object.freeze(document.documentElement); Object.seal(Node.prototype)',
  'let e = document.body; for (let i = 0; i < 3000; i++) { const d = document.createElement("div"); e.append(d); e = d } e.textContent = "NAME"',
] as const;

/** One document; `names` are what Sidelight looks for. */
export function hostilePage(random: Random, names: readonly string[]): string {
  const name = () => names[random.below(names.length)] ?? '';
  const put = (text: string) => text.replaceAll('NAME', name);
  const scripts = random.many(random.below(4), () => put(random.of(SCRIPTS)));
  const head = [
    `<title>${hostileText(random)}</title>`,
    `<link rel="canonical" href="${attribute(random.of(ADDRESSES))}">`,
    `<meta property="og:title" content="${attribute(hostileText(random))}">`,
    `<meta name="author" content="${attribute(hostileText(random))}">`,
    `<script type="application/ld+json">${jsonLd(random)}</script>`,
    ...scripts.map((script) => `<script>try { ${script} } catch {}</script>`),
  ];
  const body = random.many(3 + random.below(25), () => part(random, name, 0));
  const lang = attribute(random.of(hostileTexts)).slice(0, 100);
  const late =
    scripts.length > 0 ? `<script>try { ${put(random.of(SCRIPTS))} } catch {}</script>` : '';
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8">${head.join('\n')}</head><body><main><article><h1>${name()} ${hostileText(random).slice(0, 500)}</h1>${body.join('\n')}</article></main>${late}</body></html>`;
}

function part(random: Random, name: () => string, depth: number): string {
  const kind = random.below(10);
  if (kind === 0) return random.of(MARKUP).replaceAll('NAME', name);
  if (kind === 1) return `<form><input name="${random.of(CLOBBERED)}"><p>${name()}</p></form>`;
  if (kind === 2) return `<img name="${random.of(CLOBBERED)}" id="${random.of(CLOBBERED)}">`;
  if (kind === 3) return hostileText(random).slice(0, 20_000);
  const tag = random.of(TAGS);
  const inner =
    depth < 6 && random.once(3)
      ? random.many(random.below(4), () => part(random, name, depth + 1)).join('')
      : `Officials said ${name()} was paid $${random.below(900)} million, ${name()} said.`;
  return `<${tag} class="${attribute(random.of(hostileTexts)).slice(0, 80)}">${inner}</${tag}>`;
}

function jsonLd(random: Random): string {
  const field = () => hostileText(random).replaceAll('</', '<\\/');
  const value = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: field(),
    author: random.many(random.below(4), () => ({ '@type': 'Person', name: field() })),
    publisher: { name: field() },
    datePublished: field(),
    url: random.of(ADDRESSES),
    mainEntityOfPage: random.of(ADDRESSES),
  };
  const text = JSON.stringify(value);
  return random.once(4) ? text.slice(0, random.below(text.length)) : text;
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}
