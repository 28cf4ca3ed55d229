// Finds the text of a QR code in what the camera sees: by the browser's own reader where it has one, else by ours.
const WIDEST = 900;

export async function makeDetector() {
  const formats = "BarcodeDetector" in globalThis ? await BarcodeDetector.getSupportedFormats().catch(() => []) : [];
  return formats.includes("qr_code") ? ownOf(new BarcodeDetector({ formats: ["qr_code"] })) : decoder();
}

function ownOf(detector) {
  return async video => (await detector.detect(video).catch(() => []))[0]?.rawValue ?? null;
}

function decoder() {
  const worker = new Worker("/gate-reader/reader/decode-worker.js", { type: "module" });
  const canvas = document.createElement("canvas");
  const brush = canvas.getContext("2d", { willReadFrequently: true });
  return video => new Promise(resolve => {
    const scale = Math.min(1, WIDEST / Math.max(video.videoWidth, video.videoHeight));
    canvas.width = Math.round(video.videoWidth * scale);
    canvas.height = Math.round(video.videoHeight * scale);
    brush.drawImage(video, 0, 0, canvas.width, canvas.height);
    const { data, width, height } = brush.getImageData(0, 0, canvas.width, canvas.height);
    worker.onmessage = event => resolve(event.data);
    worker.onerror = () => resolve(null);
    worker.postMessage({ pixels: data.buffer, width, height }, [data.buffer]);
  });
}
