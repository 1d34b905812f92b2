/** Sweeps of Jacobi's method; the matrices here need about eight. */
const mostSweeps = 30;

/**
 * Makes the columns of a matrix orthogonal and of length 1, in place, by the Cholesky factor of their products
 * (CholeskyQR). A column that depends on those before it becomes zeros. Rows follow each other.
 */
export function orthonormalize(matrix: Float32Array, columns: number): void {
  const factor = choleskyOf(columnProducts(matrix, columns), columns);
  for (let start = 0; start < matrix.length; start += columns)
    for (let column = 0; column < columns; column++) {
      let value = matrix[start + column] as number;
      for (let before = 0; before < column; before++)
        value -= (matrix[start + before] as number) * (factor[column * columns + before] as number);
      const pivot = factor[column * columns + column] as number;
      matrix[start + column] = pivot === 0 ? 0 : value / pivot;
    }
}

function columnProducts(matrix: Float32Array, columns: number): Float64Array {
  const products = new Float64Array(columns * columns);
  for (let start = 0; start < matrix.length; start += columns)
    for (let a = 0; a < columns; a++) {
      const value = matrix[start + a] as number;
      if (value === 0) continue;
      for (let b = 0; b <= a; b++)
        products[a * columns + b] = (products[a * columns + b] as number) + value * (matrix[start + b] as number);
    }
  return products;
}

/** The lower triangle whose product with its mirror image is a matrix, of which the lower triangle is read. */
function choleskyOf(matrix: Float64Array, size: number): Float64Array {
  const factor = new Float64Array(size * size);
  for (let row = 0; row < size; row++)
    for (let column = 0; column <= row; column++) {
      let value = matrix[row * size + column] as number;
      for (let k = 0; k < column; k++)
        value -= (factor[row * size + k] as number) * (factor[column * size + k] as number);
      const own = matrix[row * size + row] as number;
      const pivot = factor[column * size + column] as number;
      if (row === column) factor[row * size + row] = value > 1e-6 * own ? Math.sqrt(value) : 0;
      else factor[row * size + column] = pivot === 0 ? 0 : value / pivot;
    }
  return factor;
}

/**
 * Eigenvectors of a symmetric matrix by Jacobi's method (1846), those of the largest eigenvalues first. Each
 * has its largest component positive, so that the same matrix always gives the same ones.
 */
export function symmetricEigen(matrix: Float64Array, size: number): Float64Array[] {
  const a = matrix.slice();
  const vectors = Array.from({ length: size }, (_, row) =>
    Float64Array.from({ length: size }, (__, at) => +(at === row)),
  );
  for (let sweep = 0; sweep < mostSweeps && offDiagonal(a, size) > 1e-12 * trace(a, size); sweep++)
    for (let p = 0; p < size; p++) for (let q = p + 1; q < size; q++) rotate(a, size, p, q, vectors);
  const order = vectors
    .map((_, at) => at)
    .sort((x, y) => (a[y * size + y] as number) - (a[x * size + x] as number) || x - y);
  return order.map((at) => withSign(vectors[at] as Float64Array));
}

function offDiagonal(a: Float64Array, size: number): number {
  let sum = 0;
  for (let p = 0; p < size; p++) for (let q = p + 1; q < size; q++) sum += Math.abs(a[p * size + q] as number);
  return sum;
}

function trace(a: Float64Array, size: number): number {
  let sum = 0;
  for (let p = 0; p < size; p++) sum += Math.abs(a[p * size + p] as number);
  return sum;
}

function rotate(a: Float64Array, size: number, p: number, q: number, vectors: Float64Array[]): void {
  const apq = a[p * size + q] as number;
  if (apq === 0) return;
  const theta = ((a[q * size + q] as number) - (a[p * size + p] as number)) / (2 * apq);
  const t = Math.sign(theta || 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  for (let k = 0; k < size; k++) {
    const akp = a[k * size + p] as number;
    const akq = a[k * size + q] as number;
    a[k * size + p] = c * akp - s * akq;
    a[k * size + q] = s * akp + c * akq;
  }
  for (let k = 0; k < size; k++) {
    const apk = a[p * size + k] as number;
    const aqk = a[q * size + k] as number;
    a[p * size + k] = c * apk - s * aqk;
    a[q * size + k] = s * apk + c * aqk;
  }
  const vp = vectors[p] as Float64Array;
  const vq = vectors[q] as Float64Array;
  for (let k = 0; k < size; k++) {
    const x = vp[k] as number;
    const y = vq[k] as number;
    vp[k] = c * x - s * y;
    vq[k] = s * x + c * y;
  }
}

function withSign(vector: Float64Array): Float64Array {
  const largest = vector.reduce((best, value) => (Math.abs(value) > Math.abs(best) ? value : best), 0);
  return largest < 0 ? vector.map((value) => -value) : vector;
}
