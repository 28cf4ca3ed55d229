// Reads a signed code, byte for byte as docs/pass-token.md describes it.
import { readBase32 } from "./base32.js";
import { undoLayout } from "./wedge-layouts.js";

export const PREFIX = "SA2";

const LONGEST = 311;
const SIGNATURE_BYTES = 64;
const MOST_BODY_BYTES = 128;
const MOST_NUMBER_BYTES = 20;
const TEXTS_AT = 45;
const FIRST_DAY = Date.UTC(2000, 0, 1);
const DAY = 86_400_000;

/** True for a text that wants to be a signed code, whether it is a whole one or not. */
export function isSignedCode(typed) {
  const text = undoLayout(typed);
  return text.length <= LONGEST && text.startsWith(PREFIX);
}

/** True for a code of the cards before. Their secret names nobody, so only the portal knows whose it is. */
export function isOlderCode(typed) {
  return /^SA1[A-Z]{34}$/.test(undoLayout(typed));
}

/** What the code says, with the bytes that were signed; null when it is none. The signature is not looked at. */
export function readSignedCode(typed) {
  const text = undoLayout(typed);
  const bytes = isSignedCode(typed) ? readBase32(text.slice(PREFIX.length)) : null;
  if (!bytes || bytes.length <= SIGNATURE_BYTES) {
    return null;
  }
  const body = bytes.subarray(0, bytes.length - SIGNATURE_BYTES);
  const pass = readBody(body);
  return pass && { ...pass, signed: withPrefix(body), signature: bytes.slice(-SIGNATURE_BYTES) };
}

function readBody(body) {
  if (body.length < TEXTS_AT || body.length > MOST_BODY_BYTES || !isWholeSecret(body.subarray(18, 35))) {
    return null;
  }
  const texts = readTexts(body.subarray(TEXTS_AT));
  if (!texts) {
    return null;
  }
  const numbers = new DataView(body.buffer, body.byteOffset, body.length);
  const [number, name, className] = texts;
  return {
    schoolId: uuidOf(body.subarray(0, 16)),
    keyId: String(numbers.getUint16(16)),
    secret: body.slice(18, 35),
    issuedAt: numbers.getUint16(35) * 2 ** 32 + numbers.getUint32(37),
    validFrom: dayOf(numbers.getUint16(41)),
    validUntil: dayOf(numbers.getUint16(43)),
    number,
    name,
    className,
  };
}

/** Pass number, name and class; null when one runs over the end, something is left, or it is no UTF-8. */
function readTexts(rest) {
  const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  const texts = [];
  let at = 0;
  try {
    while (texts.length < 3) {
      const end = at + 1 + rest[at];
      if (!(end <= rest.length)) {
        return null;
      }
      texts.push(utf8.decode(rest.subarray(at + 1, end)));
      at = end;
    }
  } catch {
    return null;
  }
  const length = texts[0].length;
  return at === rest.length && length > 0 && length <= MOST_NUMBER_BYTES && /^[\x00-\x7f]*$/.test(texts[0]) ? texts : null;
}

/** The last byte of the secret is the CRC-8 of the others. */
function isWholeSecret(secret) {
  let crc = 0xa5;
  for (const byte of secret.subarray(0, 16)) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) {
      crc = crc & 0x80 ? ((crc << 1) ^ 0x07) & 0xff : (crc << 1) & 0xff;
    }
  }
  return crc === secret[16];
}

function uuidOf(bytes) {
  const hex = Array.from(bytes, byte => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

function dayOf(number) {
  return new Date(FIRST_DAY + number * DAY).toISOString().slice(0, 10);
}

/** The prefix is signed too. */
function withPrefix(body) {
  const signed = new Uint8Array(PREFIX.length + body.length);
  signed.set(new TextEncoder().encode(PREFIX));
  signed.set(body, PREFIX.length);
  return signed;
}
