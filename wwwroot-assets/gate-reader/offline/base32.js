// The Base32 of signed codes; see docs/pass-token.md.
const CHARACTERS = "0123456789ABCDEFGHIJKLNOPQRSTUVX";

/** Null for other characters, a length that no bytes have, and bits at the end that are not zero. */
export function readBase32(text) {
  const bytes = new Uint8Array(Math.floor((5 * text.length) / 8));
  let window = 0;
  let bits = 0;
  let filled = 0;
  for (const character of text) {
    const value = CHARACTERS.indexOf(character);
    if (value < 0) {
      return null;
    }
    window = ((window << 5) | value) & 0xfff;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes[filled++] = window >> bits;
    }
  }
  return bits < 5 && (window & ((1 << bits) - 1)) === 0 ? bytes : null;
}
