/** Runs the steps of long work one at a time, between the jobs that others wait for. */
import { refusal } from "../../outcome.ts";
import type { Database } from "./database.ts";
import type { Steps } from "./steps.ts";

interface Running {
  readonly begin: () => Steps<unknown>;
  readonly end: (outcome: unknown) => void;
}

export class LongWork {
  readonly #database: Database;
  readonly #queue: Running[] = [];
  #isRunning = false;
  #after: (() => void) | undefined;

  constructor(database: Database) {
    this.#database = database;
  }

  /** `end` is given the outcome that the steps return, or a refusal with the code of what stopped them. */
  begin(begin: () => Steps<unknown>, end: (outcome: unknown) => void): void {
    this.#queue.push({ begin, end });
    if (!this.#isRunning) this.#next();
  }

  afterAll(act: () => void): void {
    if (this.#isRunning) this.#after = act;
    else act();
  }

  #next(): void {
    const work = this.#queue.shift();
    this.#isRunning = work !== undefined;
    if (!work) {
      this.#after?.();
      return;
    }
    const end = (outcome: unknown) => {
      work.end(outcome);
      this.#next();
    };
    let steps: Steps<unknown> | undefined;
    let bare = false;
    const step = () => {
      try {
        if (!bare) this.#database.begin();
        steps ??= work.begin();
        const pause = steps.next();
        if (!bare) {
          if (!pause.done && pause.value === "undo") this.#database.rollback();
          else this.#database.commit();
        }
        if (pause.done) return end(pause.value);
        bare = pause.value === "bare";
      } catch (error) {
        this.#database.rollback();
        return end(refusal(this.#database.codeOf(error)));
      }
      setImmediate(step);
    };
    step();
  }
}
