/**
 * Sets performance marks, from which the benchmark reads how fast the popup opens: `popup-painted` when its conversations
 * are on the screen, `popup-complete` when all rows are in the page.
 */
export function markOpening(rows: number): void {
  // The frame after the next one begins when the first has been painted.
  requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('popup-painted')));
  const watch = setInterval(() => {
    if (document.querySelectorAll('#list li').length < rows) return;
    performance.mark('popup-complete');
    clearInterval(watch);
  }, 10);
}
