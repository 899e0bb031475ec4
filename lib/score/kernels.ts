/**
 * The two loops in which inference spends its time, plain arrays in and out. lib/score/runtime.ts registers them as
 * kernels with TensorFlow.js; why: docs/decisions/tensorflow.md.
 */

/**
 * A dense layer: a · bᵀ + bias, negative sums cut to 0 on demand. Two rows by two columns at a time, so that each number
 * read serves twice.
 * @param a [rows][inner], flat
 * @param b [columns][inner], flat
 * @param bias [columns]
 * @returns [rows][columns], flat
 */
export function denseLayer(
  a: Float32Array,
  b: Float32Array,
  bias: Float32Array,
  rows: number,
  relu: boolean,
): Float32Array {
  const columns = bias.length;
  const inner = b.length / columns;
  const floor = relu ? 0 : -Infinity;
  const out = new Float32Array(rows * columns);
  for (let row = 0; row < rows; row += 2) {
    // At an odd end the last row or column is computed twice, which costs less than a second kind of loop.
    const below = Math.min(row + 1, rows - 1);
    const a0 = row * inner;
    const a1 = below * inner;
    for (let column = 0; column < columns; column += 2) {
      const right = Math.min(column + 1, columns - 1);
      const b0 = column * inner;
      const b1 = right * inner;
      const bias0 = bias[column] as number;
      const bias1 = bias[right] as number;
      let s00 = bias0;
      let s01 = bias1;
      let s10 = bias0;
      let s11 = bias1;
      for (let k = 0; k < inner; k++) {
        const x0 = a[a0 + k] as number;
        const x1 = a[a1 + k] as number;
        const y0 = b[b0 + k] as number;
        const y1 = b[b1 + k] as number;
        s00 += x0 * y0;
        s01 += x0 * y1;
        s10 += x1 * y0;
        s11 += x1 * y1;
      }
      out[row * columns + column] = Math.max(floor, s00);
      out[row * columns + right] = Math.max(floor, s01);
      out[below * columns + column] = Math.max(floor, s10);
      out[below * columns + right] = Math.max(floor, s11);
    }
  }
  return out;
}

/**
 * Mean and maximum of each message's rows.
 * @param features [sum of lengths][channels], flat
 * @param lengths rows of each message, at least one
 * @returns [messages][2 * channels], flat: the means, then the maxima
 */
export function poolMessages(features: Float32Array, lengths: readonly number[], channels: number): Float32Array {
  const out = new Float32Array(lengths.length * 2 * channels);
  let row = 0;
  lengths.forEach((length, message) => {
    const mean = out.subarray(message * 2 * channels, (message * 2 + 1) * channels);
    const peak = out.subarray((message * 2 + 1) * channels, (message * 2 + 2) * channels).fill(-Infinity);
    for (const end = row + length; row < end; row++) {
      for (let channel = 0; channel < channels; channel++) {
        const value = features[row * channels + channel] as number;
        mean[channel] = (mean[channel] as number) + value / length;
        if (value > (peak[channel] as number)) peak[channel] = value;
      }
    }
  });
  return out;
}
