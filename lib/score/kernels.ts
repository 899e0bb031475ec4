/**
 * The loops in which inference spends its time, plain arrays in and out. lib/score/runtime.ts registers them as
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
 * Adds up what the pieces of each window contribute, and cuts negative sums to 0.
 * @param products [pieces][width][channels], flat: what a piece adds at each place of a window
 * @param members [windows][width], flat: pieces of each window, below 0 where there is none
 * @param bias [channels]
 * @returns [windows][channels], flat
 */
export function sumWindows(
  products: Float32Array,
  members: Int32Array,
  width: number,
  bias: Float32Array,
): Float32Array {
  const channels = bias.length;
  const windows = members.length / width;
  const out = new Float32Array(windows * channels);
  for (let window = 0; window < windows; window++) {
    const at = window * channels;
    for (let channel = 0; channel < channels; channel++) out[at + channel] = bias[channel] as number;
    for (let place = 0; place < width; place++) {
      const piece = members[window * width + place] as number;
      if (piece < 0) continue;
      const from = (piece * width + place) * channels;
      for (let channel = 0; channel < channels; channel++) {
        out[at + channel] = (out[at + channel] as number) + (products[from + channel] as number);
      }
    }
    for (let channel = 0; channel < channels; channel++) out[at + channel] = Math.max(0, out[at + channel] as number);
  }
  return out;
}

/** What one convolution has made of a batch. */
export interface Layer {
  /** [rows][channels], flat. */
  readonly features: Float32Array;
  readonly channels: number;
  /** For each piece of the batch, message after message, its row. */
  readonly rowOf: Int32Array;
}

/**
 * Mean and maximum of each message's rows, and what is known of each message besides.
 * @param lengths pieces of each message, at least one
 * @param besides [messages][any], flat
 * @returns [messages][2 * channels of all layers + besides], flat: the means of all layers, the maxima, `besides`
 */
export function poolMessages(
  layers: readonly Layer[],
  lengths: readonly number[],
  besides: Float32Array,
): Float32Array {
  const width = layers.reduce((sum, { channels }) => sum + channels, 0);
  const more = besides.length / lengths.length;
  const columns = 2 * width + more;
  const out = new Float32Array(lengths.length * columns);
  for (let message = 0; message < lengths.length; message++) {
    out.set(besides.subarray(message * more, (message + 1) * more), message * columns + 2 * width);
  }
  let column = 0;
  for (const layer of layers) {
    let piece = 0;
    for (let message = 0; message < lengths.length; message++) {
      const length = lengths[message] as number;
      poolMessage(layer, piece, length, out, message * columns + column, width);
      piece += length;
    }
    column += layer.channels;
  }
  return out;
}

/**
 * One message's part of `out`. The first row begins the maxima, not -Infinity: with that, Firefox 153 compiles this loop
 * into one that sometimes leaves -Infinity standing (seen after some hundred calls; tests/e2e/why.test.ts looks for it).
 */
function poolMessage(
  { features, channels, rowOf }: Layer,
  piece: number,
  length: number,
  out: Float32Array,
  mean: number,
  width: number,
): void {
  const peak = mean + width;
  const first = (rowOf[piece] as number) * channels;
  for (let channel = 0; channel < channels; channel++) {
    const value = features[first + channel] as number;
    out[mean + channel] = value;
    out[peak + channel] = value;
  }
  for (let next = piece + 1; next < piece + length; next++) {
    const start = (rowOf[next] as number) * channels;
    for (let channel = 0; channel < channels; channel++) {
      const value = features[start + channel] as number;
      out[mean + channel] = (out[mean + channel] as number) + value;
      out[peak + channel] = Math.max(out[peak + channel] as number, value);
    }
  }
  for (let channel = 0; channel < channels; channel++) {
    out[mean + channel] = (out[mean + channel] as number) / length;
  }
}
