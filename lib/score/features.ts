/** A vector as integers; a value is the integer times `scale`. */
export interface PackedVector {
  readonly features: Int8Array;
  readonly scale: number;
}

/** Packs a vector into a byte a number; the error is at most half of 1/127 of the largest. */
export function pack(vector: Float32Array): PackedVector {
  const scale = vector.reduce((top, value) => Math.max(top, Math.abs(value)), 0) / 127;
  return { features: Int8Array.from(vector, (value) => (scale > 0 ? Math.round(value / scale) : 0)), scale };
}

/** The vector that was packed, nearly. */
export function unpack({ features, scale }: PackedVector): Float32Array {
  return Float32Array.from(features, (value) => value * scale);
}
