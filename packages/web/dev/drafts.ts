/** Files of weaving programs, for looking at the room where they are opened. */
const lines = (...all: readonly string[]) => all.join("\n");
const table = (name: string, values: readonly (string | number)[]) =>
  lines(`[${name}]`, ...values.map((value, at) => `${at + 1}=${value}`));

/** Goes up and down again: 1 2 3 4 3 2 for a peak of 4. */
const point = (at: number, peak: number) => peak - Math.abs(peak - 1 - (at % (2 * peak - 2)));

const threads = Array.from({ length: 60 }, (_, at) => point(at, 4));

export const rosepath = lines(
  "[WIF]",
  "Version=1.1",
  "[TEXT]",
  "Title=Rosepath for a shawl",
  "[WEAVING]",
  "Shafts=4",
  "Treadles=4",
  "Rising Shed=true",
  "[COLOR PALETTE]",
  "Range=0,255",
  table("COLOR TABLE", ["238,228,205", "58,92,74"]),
  "[WARP]",
  "Threads=60",
  "Color=1",
  "[WEFT]",
  "Threads=60",
  "Color=2",
  table("THREADING", threads),
  table("TIEUP", ["1,2", "2,3", "3,4", "1,4"]),
  table("TREADLING", threads),
);

export const withoutTieup = rosepath.replace("[TIEUP]", "[PRIVATE TIEUP]");
