/**
 * Tells many readers what was announced, some at a time: between two turns sockets are read and the next batch can go
 * to the store, so that storing one batch and telling the one before it overlap.
 */

/** Readers told in one turn of the event loop: some 200 microseconds' work. */
const AT_ONCE = 32;

interface Round {
  readonly tell: (reader: number) => void;
  readonly readers: number;
  next: number;
}

export class Telling {
  #rounds: Round[] = [];
  #isRunning = false;
  #left = 0;

  /** Readers that are still to be told. */
  get left(): number {
    return this.#left;
  }

  /** Tells readers 0 to `readers` - 1, after all that was added before. */
  add(readers: number, tell: (reader: number) => void): void {
    if (readers === 0) return;
    this.#rounds.push({ tell, readers, next: 0 });
    this.#left += readers;
    if (this.#isRunning) return;
    this.#isRunning = true;
    queueMicrotask(() => this.#turn());
  }

  #turn(): void {
    for (let told = 0; told < AT_ONCE; told++) {
      const round = this.#rounds[0];
      if (!round) break;
      this.#left--;
      round.tell(round.next++);
      if (round.next === round.readers) this.#rounds.shift();
    }
    this.#isRunning = this.#rounds.length > 0;
    if (this.#isRunning) setImmediate(() => this.#turn());
  }
}
