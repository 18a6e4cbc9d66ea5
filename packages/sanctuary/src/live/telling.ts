/**
 * Tells many readers what was announced, some at a time: between two turns sockets are read and the next batch can go
 * to the store, so that storing and telling overlap.
 */

/** Readers told in one turn of the event loop: some 200 microseconds' work. */
const AT_ONCE = 32;

/** Tells one more reader at each step. */
export type Round = Iterator<undefined>;

export class Telling {
  readonly #rounds: Round[] = [];
  #isRunning = false;

  /** Begins with this round when all that were added before are over. */
  add(round: Round): void {
    this.#rounds.push(round);
    if (this.#isRunning) return;
    this.#isRunning = true;
    queueMicrotask(() => this.#turn());
  }

  #turn(): void {
    for (let told = 0; told < AT_ONCE; told++) {
      while (this.#rounds[0]?.next().done) this.#rounds.shift();
    }
    this.#isRunning = this.#rounds.length > 0;
    if (this.#isRunning) setImmediate(() => this.#turn());
  }
}
