// One shape for each answer, told apart without colour: a disc with a tick, an octagon with a cross, a triangle with a bar.
export const SHAPES = {
  yes: { ground: "M50 4a46 46 0 1 1 0 92a46 46 0 1 1 0-92z", sign: "M28 52l16 17l30-36" },
  no: { ground: "M32 4h36l28 28v36l-28 28h-36l-28-28v-36z", sign: "M34 34l32 32M66 34l-32 32" },
  attention: { ground: "M50 4l48 90h-96z", sign: "M50 38v24M50 78v.5" },
};
