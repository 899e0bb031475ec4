/**
 * A stable hash of a text, for telling messages apart, not for secrecy. Two 32-bit lanes take each UTF-16 code unit by
 * xor and multiplication (as FNV-1a does, with different primes), are stirred at the end (the finaliser of MurmurHash3,
 * by Austin Appleby, public domain) and give 53 bits, as many as a number holds exactly.
 * @returns 1 to 11 characters of base 36
 */
export function hashText(text: string): string {
  let low = 0x811c9dc5;
  let high = 0x9747b28c;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit ^ (low >>> 15), 0x85ebca6b);
  }
  const bits = (stir(high ^ low) >>> 11) * 2 ** 32 + stir(low ^ text.length);
  return bits.toString(36);
}

function stir(value: number): number {
  let mixed = value;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
