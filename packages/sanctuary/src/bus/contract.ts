/**
 * How the nodes of a sanctuary tell each other that something moved, after it is durable. A bus may lose notices and
 * may leave out what is marked optional; whoever misses something reads the store. It keeps the order of one publisher.
 */

export interface EntriesNotice {
  readonly kind: "entries";
  readonly circle: Uint8Array;
  /** The notice stands for all entries from `first` to `last`. */
  readonly first: number;
  readonly last: number;
  /** The entries themselves, where the bus carries them. */
  readonly entries?: readonly AnnouncedEntry[];
}

export interface AnnouncedEntry {
  readonly under: number;
  readonly isContest: boolean;
  /** As encoded on the wire. */
  readonly encoded: Uint8Array;
}

export interface DropNotice {
  readonly kind: "drop";
  readonly drop: Uint8Array;
  readonly knock?: Uint8Array;
  readonly answer?: Uint8Array;
  readonly gone: boolean;
}

/** Both keys lie in a lock. The keys themselves never cross the bus. */
export interface LiftedNotice {
  readonly kind: "lifted";
  readonly circle: Uint8Array;
  readonly lock: Uint8Array;
}

export interface ErasedNotice {
  readonly kind: "erased";
  readonly circle: Uint8Array;
}

export type Notice = EntriesNotice | DropNotice | LiftedNotice | ErasedNotice;
export type Listener = (notice: Notice) => void;

export interface Bus {
  publish(notice: Notice): void;
  /** Returns what ends the listening. */
  listen(listener: Listener): () => void;
  close(): Promise<void>;
}
