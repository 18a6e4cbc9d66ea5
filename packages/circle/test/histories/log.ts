/** The part of a sanctuary that decides what is in a circle's log, in one process and without a wire. */
import { bytesToHex, type Entry, type EntryKind, entryHash, foundingHash } from "@nexus/wire";

export interface Append {
  readonly door: Uint8Array;
  readonly id: Uint8Array;
  readonly kind: EntryKind;
  readonly next: Uint8Array | undefined;
  /** Sealed letters by the name of their drop; they are there once the commit is. */
  readonly answers: readonly { readonly drop: string; readonly body: Uint8Array }[];
  readonly body: Uint8Array;
}

interface Door {
  readonly seq: number;
  readonly epoch: number;
  closed: boolean;
  last: Uint8Array;
}

export class Log {
  readonly circle: Uint8Array;
  readonly entries: Entry[] = [];
  readonly letters = new Map<string, Uint8Array>();
  readonly #doors = new Map<string, Door>();
  readonly #hour: () => number;

  constructor(circle: Uint8Array, door: Uint8Array, hour: () => number) {
    this.circle = circle;
    this.#hour = hour;
    this.#doors.set(bytesToHex(door), { seq: 0, epoch: 0, closed: false, last: foundingHash(circle, door) });
  }

  /** Undefined where the door is closed to this kind, as when somebody else's commit came first. */
  append({ door: key, id, kind, next, answers, body }: Append): Entry | undefined {
    const door = this.#doors.get(bytesToHex(key));
    if (!door || door.closed !== (kind === "contest")) return undefined;
    const seq = this.entries.length + 1;
    const content = { seq, under: door.seq, epoch: door.epoch, kind, hour: this.#hour(), id, next, body };
    const entry = { ...content, hash: entryHash(this.circle, door.last, content) };
    door.last = entry.hash;
    if (next) {
      door.closed = true;
      this.#doors.set(bytesToHex(next), { seq, epoch: door.epoch + 1, closed: false, last: entry.hash });
      for (const answer of answers) this.letters.set(answer.drop, answer.body);
    }
    this.entries.push(entry);
    return entry;
  }
}
