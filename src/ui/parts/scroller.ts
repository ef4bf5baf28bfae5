/** The element that scrolls what stands inside of it: the nearest around `inside`, or else the page. */
export function scrollerOf(inside: Element): Element {
  for (let box = inside.parentElement; box !== null; box = box.parentElement) {
    const { overflowY } = getComputedStyle(box);
    if (box !== document.body && (overflowY === 'auto' || overflowY === 'scroll')) return box;
  }
  return document.scrollingElement ?? document.documentElement;
}
