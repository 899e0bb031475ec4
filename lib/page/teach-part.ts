/** What teach.js hands over. */
export interface TeachPart {
  /** Lays the teaching surface over the page; calls back when it was left or something was saved. */
  readonly start: (done: () => void) => void;
}
