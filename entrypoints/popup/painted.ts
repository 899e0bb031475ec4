/** Settles when what has been rendered is on the screen, and sets a performance mark, which the benchmark reads. */
export async function painted(): Promise<void> {
  // The frame after the next one begins when the first has been painted. A popup that is not shown has no frames.
  await Promise.race([nextFrame().then(nextFrame), new Promise((resolve) => setTimeout(resolve, 200))]);
  performance.mark('popup-painted');
}

function nextFrame(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}
