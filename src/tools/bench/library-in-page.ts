/**
 * What the bench runs in the library's page. The functions are sent there as text, so that each
 * stands for itself and uses nothing from outside. Times are milliseconds.
 */

/** From the start of the page until the first references were painted; NaN where none was in time. */
export function firstList(patience: number): Promise<number> {
  return new Promise((resolve) => {
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const element: unknown = Reflect.get(entry, 'element');
        if (element instanceof Element && element.closest('.references') !== null) {
          observer.disconnect();
          resolve(entry.startTime);
        }
      }
    });
    observer.observe({ type: 'largest-contentful-paint', buffered: true });
    setTimeout(() => resolve(Number.NaN), patience);
  });
}

/** From the start of the page until all references are there to be found; NaN where they came not in time. */
export async function wholeList(count: string, patience: number): Promise<number> {
  while (performance.now() < patience) {
    const says = document.querySelector('.found-count')?.textContent ?? '';
    if (says.trim().startsWith(count)) return performance.now();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return Number.NaN;
}

export interface TypedLetter {
  /** Until what was found stands in the page, laid out. */
  readonly drawn: number;
  /** Until the frame is painted in which it is seen. */
  readonly painted: number;
}

/** Types a query letter by letter, and takes the time from each. */
export async function typed(query: string): Promise<readonly TypedLetter[]> {
  const field = document.querySelector<HTMLInputElement>('.library-search input');
  if (field === null) throw new Error('The library has no search field.');
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- the page has no outer scope.
  const painted = (): Promise<void> =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.addEventListener('message', () => resolve(), { once: true });
        channel.port1.start();
        channel.port2.postMessage(null);
      });
    });
  const enter = (text: string): void => {
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  };
  const times: TypedLetter[] = [];
  for (let letters = 1; letters <= query.length; letters += 1) {
    await painted();
    const started = performance.now();
    enter(query.slice(0, letters));
    // Asking for a height has the page laid out.
    const isDrawn = document.body.scrollHeight >= 0;
    const drawn = isDrawn ? performance.now() - started : Number.NaN;
    await painted();
    times.push({ drawn, painted: performance.now() - started });
  }
  enter('');
  await painted();
  return times;
}

/** Scrolls the list a part of a screen with each frame; the time from each frame to the next. */
export async function scrolled(frames: number): Promise<readonly number[]> {
  const row = document.querySelector('.references');
  let pane: Element | null = row;
  while (pane !== null && pane.scrollHeight <= pane.clientHeight + 1) pane = pane.parentElement;
  const scroller = pane ?? document.documentElement;
  const times: number[] = [];
  let last = performance.now();
  for (let frame = 0; frame < frames; frame += 1) {
    scroller.scrollTop += 120;
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const now = performance.now();
    times.push(now - last);
    last = now;
  }
  scroller.scrollTop = 0;
  return times;
}

export interface TimedExport {
  readonly format: string;
  readonly took: number;
  /** Longest time from one frame to the next meanwhile. */
  readonly longest: number;
}

/** Downloads everything in one of the formats, by its place in the list; null where there is none. */
export async function exported(place: number, patience: number): Promise<TimedExport | null> {
  const item = document.querySelectorAll('.formats > li')[place];
  const button = item?.querySelectorAll<HTMLElement>('.format-ways button')[1];
  if (item === undefined || button === undefined) return null;
  const started = performance.now();
  let [last, longest] = [started, 0];
  button.click();
  for (;;) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    const says = item.querySelector('.format-state [role="status"] p')?.textContent ?? '';
    const isOver = says !== '' && item.querySelector('progress') === null;
    if (!isOver && now - started < patience) continue;
    const format = item.querySelector('h3')?.textContent.trim() ?? '';
    return { format, took: isOver ? now - started : Number.NaN, longest };
  }
}

/** Goes to another view of the library, as the browser's way back does. */
export function goToSection(section: string): void {
  history.pushState(null, '', `?section=${section}`);
  dispatchEvent(new PopStateEvent('popstate'));
}

/** Waits for a button of an import and presses it; gives how long it took to come. */
export async function pressed(selector: string, patience: number): Promise<number> {
  const started = performance.now();
  for (;;) {
    const button = document.querySelector<HTMLElement>(selector);
    const took = performance.now() - started;
    button?.click();
    if (button !== null) return took;
    if (took > patience) return Number.NaN;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
