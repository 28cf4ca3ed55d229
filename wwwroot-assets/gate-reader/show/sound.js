// Yes, no and attention are told apart by ear and by hand, without looking.
const TONES = {
  yes: { wave: "sine", notes: [[880, 0.09], [1320, 0.16]] },
  attention: { wave: "triangle", notes: [[660, 0.12], [0, 0.06], [660, 0.12], [0, 0.06], [660, 0.12]] },
  no: { wave: "square", notes: [[180, 0.25], [0, 0.08], [180, 0.45]] },
};
const SHAKES = { yes: [60], attention: [60, 80, 60, 80, 60], no: [300, 100, 300] };
const LOUD = 0.35;

let context;

/** A browser lets a page sound only after somebody touched it or typed. */
export function wakeSound() {
  context ??= new AudioContext();
  if (context.state === "suspended") {
    context.resume().catch(() => undefined);
  }
}

export function signal(tone, isSoundOn) {
  navigator.vibrate?.(SHAKES[tone]);
  if (isSoundOn) {
    play(TONES[tone]);
  }
}

function play({ wave, notes }) {
  wakeSound();
  let at = context.currentTime + 0.01;
  for (const [pitch, seconds] of notes) {
    if (pitch > 0) {
      sing(wave, pitch, at, seconds);
    }
    at += seconds;
  }
}

/** Swells and fades within a hundredth of a second, or a cheap speaker clicks. */
function sing(wave, pitch, at, seconds) {
  const voice = new OscillatorNode(context, { type: wave, frequency: pitch });
  const volume = new GainNode(context, { gain: 0 });
  volume.gain.linearRampToValueAtTime(0, at);
  volume.gain.linearRampToValueAtTime(LOUD, at + 0.01);
  volume.gain.setValueAtTime(LOUD, at + seconds - 0.01);
  volume.gain.linearRampToValueAtTime(0, at + seconds);
  voice.connect(volume).connect(context.destination);
  voice.start(at);
  voice.stop(at + seconds + 0.02);
}
