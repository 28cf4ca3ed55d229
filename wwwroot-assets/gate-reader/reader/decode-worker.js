// Looks for a QR code in a picture, beside the page so that the page stays quick. For browsers without a reader of their own.
import decodeQR from "../vendor/qr-0.7.0/decode.js";

addEventListener("message", event => {
  const { pixels, width, height } = event.data;
  postMessage(codeIn({ data: new Uint8ClampedArray(pixels), width, height }));
});

function codeIn(image) {
  try {
    return decodeQR(image);
  } catch {
    // The library throws where there is no code.
    return null;
  }
}
