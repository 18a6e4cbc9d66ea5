/** What a ticket allows: one upload or one download, from the first byte to the named reason why not. */
import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { hexToBytes } from "@nexus/wire";
import { type Clock, hourOf } from "../clock.ts";
import { type Outcome, refusal, success } from "../outcome.ts";
import type { Store } from "../store/contract.ts";
import { faultToCode } from "../store/sqlite/faults.ts";
import { BlobFiles } from "./files.ts";
import { TICKET_BYTES, type Tickets } from "./tickets.ts";

/** Transfers at once; each holds a file and a few chunks. */
const AT_ONCE = 64;

export interface Download {
  readonly size: number;
  readonly chunks: AsyncIterable<Uint8Array>;
}

export interface BlobRoomDeps {
  readonly store: Store;
  readonly tickets: Tickets;
  readonly now: Clock;
  readonly dataDir: string;
}

export class BlobRoom {
  readonly #deps: BlobRoomDeps;
  readonly #files: BlobFiles;
  #transfers = 0;

  constructor(deps: BlobRoomDeps) {
    this.#deps = deps;
    this.#files = new BlobFiles(deps.dataDir);
  }

  /** `body`: the ticket, then the blob. */
  async upload(body: AsyncIterable<Uint8Array>): Promise<Outcome<undefined>> {
    if (this.#transfers >= AT_ONCE) return refusal("rate-limited", "too many transfers at once");
    this.#transfers++;
    try {
      const source = body[Symbol.asyncIterator]();
      const { head, rest } = await takeTicket(source);
      const permission = this.#deps.tickets.redeem(head, "put");
      if (!permission) return refusal("ticket-refused");
      const key = await this.#deps.store.blobKey(permission.circle);
      if (!key.ok) return refusal("blob-refused");
      const hour = hourOf(this.#deps.now());
      const isWhole = await this.#files.put(permission, key.value, permission.size, joined(rest, source), hour);
      if (!isWhole) return refusal("request-malformed", `the blob is not of ${permission.size} bytes`);
      const placed = await this.#deps.store.placeBlob(permission, hour);
      if (!placed.ok && placed.code !== "entry-conflict") await this.#files.remove(permission);
      return placed;
    } catch (error) {
      return refusal(faultToCode(error, this.#deps.dataDir));
    } finally {
      this.#transfers--;
    }
  }

  async download(ticket: Uint8Array): Promise<Outcome<Download>> {
    const permission = this.#deps.tickets.redeem(ticket, "get");
    if (!permission) return refusal("ticket-refused");
    const key = await this.#deps.store.blobKey(permission.circle);
    if (!key.ok) return refusal("blob-refused");
    const chunks = this.#files.get(permission, key.value, permission.size);
    try {
      const first = await chunks.next();
      const start = first.done ? new Uint8Array(0) : first.value;
      return success({ size: permission.size, chunks: joined(start, chunks) });
    } catch (error) {
      const isMissing = (error as { code?: string }).code === "ENOENT";
      return refusal(isMissing ? "blob-refused" : faultToCode(error, this.#deps.dataDir));
    }
  }

  async removeCircle(circle: Uint8Array): Promise<void> {
    await this.#files.removeCircle(circle);
  }

  async removeAll(blobs: readonly { readonly circle: Uint8Array; readonly blob: Uint8Array }[]): Promise<void> {
    for (const blob of blobs) await this.#files.remove(blob);
  }

  /** Removes files that no row speaks of: what a crash left in the middle of an upload or an erasing. */
  async tidy(): Promise<void> {
    const { folder } = this.#files;
    for (const name of await list(folder)) {
      const circle = hexToBytes(name);
      if (circle?.length !== 16) {
        if (name.startsWith("incoming-")) await rm(join(folder, name), { force: true });
        continue;
      }
      for (const file of await list(join(folder, name))) {
        const blob = hexToBytes(file);
        const row = blob?.length === 16 ? await this.#deps.store.findBlob(circle, blob) : undefined;
        if (row && !row.ok && row.code !== "store-failed") await rm(join(folder, name, file), { force: true });
      }
    }
  }
}

const list = (folder: string): Promise<string[]> => readdir(folder).catch(() => []);

async function takeTicket(source: AsyncIterator<Uint8Array>): Promise<{ head: Uint8Array; rest: Uint8Array }> {
  let taken = new Uint8Array(0);
  while (taken.length < TICKET_BYTES) {
    const { done, value } = await source.next();
    if (done) break;
    taken = Buffer.concat([taken, value]);
  }
  return { head: taken.subarray(0, TICKET_BYTES), rest: taken.subarray(TICKET_BYTES) };
}

async function* joined(first: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield first;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}
