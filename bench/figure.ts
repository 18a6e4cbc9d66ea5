/** What a suite hands in. Every figure stands beside the baseline that was measured in the same run. */

export interface Figure {
  readonly name: string;
  readonly unit: string;
  readonly ours: number;
  readonly baseline: number;
  /** `ours` over `baseline`; where there were several rounds, the median of their ratios. */
  readonly ratio: number;
  /** Cores of the machine that others used meanwhile; undefined or NaN where nobody can tell. */
  readonly others?: number;
  readonly target?: Target;
  /** What else was seen, by its name. */
  readonly more?: Readonly<Record<string, string>>;
}

/** What a figure shall reach: its ratio, or our own number. */
export interface Target {
  readonly of: "ratio" | "ours";
  readonly is: "at least" | "below";
  readonly value: number;
}

export interface Outcome {
  readonly figures: readonly Figure[];
  /** What could not be measured, in words. */
  readonly missing: readonly string[];
}

export interface Suite {
  readonly name: string;
  readonly title: string;
  /** What ours is compared with. */
  readonly baseline: string;
  run(context: Context): Promise<Outcome>;
}

export interface Context {
  /** Small sizes and short stretches, to see that everything works. */
  readonly quick: boolean;
  /** A new folder on the disk of the checkout, removed at the end. */
  folder(): string;
  /** Tells whoever waits what is going on. */
  say(line: string): void;
}

export function isReached({ ours, ratio, target }: Figure): boolean | undefined {
  if (!target) return undefined;
  const value = target.of === "ratio" ? ratio : ours;
  return target.is === "at least" ? value >= target.value : value < target.value;
}
