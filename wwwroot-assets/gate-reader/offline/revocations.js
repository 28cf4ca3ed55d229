// The signed list of stopped passes: a JSON Web Signature in flattened JSON.
import { fromBase64Url, isSigned, keyOf } from "./signatures.js";

/** The list that the school signed for itself; null when it is anything else. */
export async function readRevocations(jws, keySet, schoolId) {
  try {
    const head = JSON.parse(textOf(jws.protected));
    const key = head.alg === "ES256" ? keyOf(keySet, head.kid) : null;
    const signed = new TextEncoder().encode(`${jws.protected}.${jws.payload}`);
    if (!key || !(await isSigned(key, signed, fromBase64Url(jws.signature)))) {
      return null;
    }
    const list = JSON.parse(textOf(jws.payload));
    return list.iss === schoolId && Array.isArray(list.passes)
      ? { issuedBefore: list.issuedBefore ?? 0, passes: new Set(list.passes), madeAt: list.iat * 1000 }
      : null;
  } catch {
    return null;
  }
}

function textOf(part) {
  return new TextDecoder().decode(fromBase64Url(part));
}
