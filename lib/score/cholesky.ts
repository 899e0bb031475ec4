/**
 * Cholesky's factor L of a symmetric positive definite matrix A = L · Lᵀ.
 * @param matrix [size][size], flat; only its lower half is read
 * @returns [size][size], flat; zeros above the diagonal
 * @throws Error when the matrix is not positive definite
 */
export function cholesky(matrix: Float64Array, size: number): Float32Array {
  const factor = new Float64Array(size * size);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      let sum = matrix[row * size + column] as number;
      for (let k = 0; k < column; k++) {
        sum -= (factor[row * size + k] as number) * (factor[column * size + k] as number);
      }
      if (row === column) {
        if (!(sum > 0)) throw new Error('The matrix is not positive definite.');
        factor[row * size + row] = Math.sqrt(sum);
      } else factor[row * size + column] = sum / (factor[column * size + column] as number);
    }
  }
  return Float32Array.from(factor);
}

/** Solves L · x = b for a lower triangular L, [size][size] flat, by forward substitution. */
export function solveLower(factor: Float32Array, b: Float32Array): Float32Array {
  const size = b.length;
  const x = new Float32Array(size);
  for (let row = 0; row < size; row++) {
    let sum = b[row] as number;
    for (let k = 0; k < row; k++) sum -= (factor[row * size + k] as number) * (x[k] as number);
    x[row] = sum / (factor[row * size + row] as number);
  }
  return x;
}
