/** What a file or a cloth may demand, so that a hostile one costs little time and memory. */
export const limits = {
  /** Bytes of a WIF file; a jacquard of 4,000 picks with a full liftplan takes about 4 MB. */
  fileBytes: 8 << 20,
  /** Crossings of one cloth: 2 MiB as packed bits. */
  crossings: 1 << 24,
  ends: 1 << 16,
  picks: 1 << 16,
  /** Wider than any dobby; a jacquard liftplan has one shaft for each end. */
  shafts: 1 << 13,
  treadles: 1 << 16,
  /** Numbers in one table (threading, tie-up, treadling, liftplan), all lines together. */
  tableNumbers: 1 << 21,
  paletteEntries: 1 << 16,
  /** Pixels of a picture: 100 MB as RGBA. */
  pixels: 25_000_000,
} as const;
