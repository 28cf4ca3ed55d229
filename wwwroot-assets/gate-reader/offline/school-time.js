// Days and times of day as the school's clocks show them, whatever zone the phone is set to.
const formats = new Map();

function formatOf(zone) {
  if (!formats.has(zone)) {
    formats.set(zone, new Intl.DateTimeFormat("en-US-u-nu-latn-ca-gregory", {
      timeZone: zone, hourCycle: "h23", year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit",
    }));
  }
  return formats.get(zone);
}

/** `{ day: "2026-11-22", minutes: 485 }`, minutes since midnight. */
export function schoolTime(instant, zone) {
  const part = {};
  for (const { type, value } of formatOf(zone).formatToParts(instant)) {
    part[type] = value;
  }
  return { day: `${part.year}-${part.month}-${part.day}`, minutes: 60 * Number(part.hour) + Number(part.minute) };
}

/** Minutes since midnight of a time such as "08:00". */
export function minutesOf(time) {
  const [hours, minutes] = time.split(":");
  return 60 * Number(hours) + Number(minutes);
}
