/** Rows of the blobs: which files belong to which circle. The bytes lie in files, see `blobs/`. */
import { hkdfSync } from "node:crypto";
import { type Outcome, refusal, success } from "../../outcome.ts";
import type { BlobPlace } from "../contract.ts";
import type { Circles, Loaded } from "./circles.ts";
import type { Session } from "./session.ts";

export class Blobs {
  readonly #session: Session;
  readonly #circles: Circles;

  constructor(session: Session, circles: Circles) {
    this.#session = session;
    this.#circles = circles;
  }

  admit(loaded: Loaded, blob: Uint8Array, size: number, quota: number): Outcome<undefined> {
    if (this.size(loaded, blob) !== undefined) return refusal("entry-conflict", "a blob of this id is there");
    if (loaded.circle.used + size > quota) return refusal("quota-full");
    return success(undefined);
  }

  place(loaded: Loaded, { blob, size }: BlobPlace, hour: number, quota: number): Outcome<undefined> {
    const admitted = this.admit(loaded, blob, size, quota);
    if (!admitted.ok) return admitted;
    this.#session.write("INSERT INTO blob VALUES (?, ?, ?, ?)", loaded.number, blob, size, hour);
    this.#circles.count(loaded, size);
    return success(undefined);
  }

  /** Undefined where there is none. */
  size(loaded: Loaded, blob: Uint8Array): number | undefined {
    const row = this.#session.row("SELECT size FROM blob WHERE circle = ? AND id = ?", loaded.number, blob);
    return row?.size as number | undefined;
  }
}

/** Files are wrapped with a key of their own kind, so that no nonce can ever meet one of a row. */
export const blobKeyOf = (loaded: Loaded): Uint8Array =>
  new Uint8Array(hkdfSync("sha256", loaded.key, new Uint8Array(0), "nexus blob files 1", 32));
