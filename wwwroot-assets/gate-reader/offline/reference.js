// What lists call a pass; see "Whether it is still good" in docs/pass-token.md.
const LETTERS = "BCDEFGHJKLNPRSTV";
const BYTES = 12;

export async function referenceOf(secret) {
  const text = Array.from(secret, byte => LETTERS[byte >> 4] + LETTERS[byte & 15]).join("");
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(`SA1${text}`));
  return Array.from(new Uint8Array(hash, 0, BYTES), byte => byte.toString(16).padStart(2, "0")).join("");
}
