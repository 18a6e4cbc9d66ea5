/**
 * Long work in short transactions. A generator does a part, then yields how that part ends; other jobs run in between.
 */
export type Pause =
  /** Commit what was done; the next part runs in a transaction too. */
  | "commit"
  /** Take back what was done since the last pause. */
  | "undo"
  /** Commit, and run the next part outside any transaction (checkpoints want that). */
  | "bare";

export type Steps<T> = Generator<Pause, T, undefined>;
