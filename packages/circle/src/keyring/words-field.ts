/**
 * Arithmetic for the check words of a recovery code: the field of 2^16 elements, one for each word. Adding is XOR; the
 * polynomial is x^16 + x^12 + x^3 + x + 1, of which x (2) is a generator.
 */
const POLYNOMIAL = 0x1100b;

export function times(a: number, b: number): number {
  let product = 0;
  for (let bit = b, shifted = a; bit > 0; bit >>>= 1) {
    if (bit & 1) product ^= shifted;
    shifted <<= 1;
    if (shifted & 0x10000) shifted ^= POLYNOMIAL;
  }
  return product;
}

/** The generator to the power of `exponent`. */
export function power(exponent: number): number {
  let result = 1;
  for (let i = 0; i < exponent; i++) result = times(result, 2);
  return result;
}

/** Every element but 0 to the power of 2^16 - 2 is its own inverse's value. */
export function inverse(a: number): number {
  let result = 1;
  for (let bit = 1; bit < 16; bit++) {
    let square = a;
    for (let i = 0; i < bit; i++) square = times(square, square);
    result = times(result, square);
  }
  return result;
}
