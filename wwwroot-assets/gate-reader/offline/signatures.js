// ECDSA over P-256 with SHA-256, in the form that codes, lists and WebCrypto share.
const CURVE = { name: "ECDSA", namedCurve: "P-256" };
const SIGNING = { name: "ECDSA", hash: "SHA-256" };

/** Taking a key up costs more than using it. */
const taken = new WeakMap();

/** The school's public keys by their id. */
export function keyOf(keySet, keyId) {
  return keySet?.keys?.find(key => key.kid === keyId && key.kty === "EC" && key.crv === "P-256") ?? null;
}

export async function isSigned(jwk, signed, signature) {
  let key = taken.get(jwk);
  if (!key) {
    const { kty, crv, x, y } = jwk;
    key = await crypto.subtle.importKey("jwk", { kty, crv, x, y }, CURVE, false, ["verify"]);
    taken.set(jwk, key);
  }
  return crypto.subtle.verify(SIGNING, key, signature, signed);
}

export function fromBase64Url(text) {
  const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(binary, letter => letter.charCodeAt(0));
}
