// What only the portal can know, where a rule of the school rests on it. A page that goes on without it has to say so.

/**
 * Of "room" (how many are inside) and "other_gates" (what they saw a moment ago) those that count at a gate.
 * @param modes how strict a rule has to be: some of "soft" and "hard"
 */
export function unknownAt(rules, pointId, modes) {
  const point = rules?.accessPoints?.find(one => one.id === pointId);
  const passback = rules?.passback;
  return [
    ...modes.includes(point?.capacity) ? ["room"] : [],
    ...passback?.otherReaders && modes.includes(passback.mode) ? ["other_gates"] : [],
  ];
}
