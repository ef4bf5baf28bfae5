/**
 * What main-thread time is spent on: getting ready, looking for a first name (`found` once there is
 * one), reading, telling the background, painting, reading the head.
 */
export type Work = 'start' | 'look' | 'found' | 'scan' | 'tell' | 'mark' | 'facts';

/** Keeps count of Sidelight's main-thread time on a page, in milliseconds. */
export class WorkLog {
  spent = 0;

  /** Takes note of work that has just ended. */
  readonly note = (work: Work, spent: number): void => {
    this.spent += spent;
    if (import.meta.env.WXT_TIMELINE === 'on') putOnTimeline(work, spent);
  };
}

/** Only in the build for the bench: pages can read that timeline. */
function putOnTimeline(work: Work, spent: number): void {
  const end = performance.now();
  performance.measure(`sidelight:${work}`, { start: Math.max(0, end - spent), end });
}
