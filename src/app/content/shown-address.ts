/** A page's address without its fragment, which only tells a place within the page. */
export function shownAddress({ location }: Document): string {
  return location.href.replace(/#.*$/s, '');
}
