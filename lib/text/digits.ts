/**
 * Writes the decimal digits of every script as 0 to 9. Unicode assigns each script's digits in one run from zero to nine
 * (The Unicode Standard, 4.6 Numeric Value, property Nd), so a digit's place in its run is its value.
 */
export function plainDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    let zero = code;
    while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
    return String((code - zero) % 10);
  });
}
