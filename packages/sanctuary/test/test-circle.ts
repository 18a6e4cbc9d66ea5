/** A circle as a test plays it: bodies are filler, the keys of the doors are at hand. */
import { type Ask, type Keys, newKeys, randomId } from "./client.ts";

export const paddedBody = (fill: number, length = 512): Uint8Array => new Uint8Array(length).fill(fill);

export type AppendAsk = Extract<Ask, { type: "append" }>;

/** A circle with the keys of its doors, in the order they were opened. */
export class TestCircle {
  readonly id = randomId();
  readonly keeper = newKeys();
  readonly doors: Keys[] = [newKeys()];

  get door(): Keys {
    return this.doors.at(-1) as Keys;
  }

  founding(admission: Uint8Array = new Uint8Array(0)): Ask {
    return {
      type: "found",
      circle: this.id,
      door: (this.doors[0] as Keys).publicKey,
      keeper: this.keeper.publicKey,
      admission,
    };
  }

  /** A message under the newest door, unless `over` says otherwise. */
  message(over: Partial<AppendAsk> = {}): AppendAsk {
    return {
      type: "append",
      circle: this.id,
      door: this.door.publicKey,
      id: randomId(),
      kind: "message",
      next: undefined,
      answers: [],
      body: paddedBody(1),
      ...over,
    };
  }

  /** A commit under the newest door, and the keys of the door that it opens. */
  commit(over: Partial<AppendAsk> = {}): { ask: AppendAsk; next: Keys } {
    const next = newKeys();
    return { ask: this.message({ kind: "commit", next: next.publicKey, ...over }), next };
  }
}
