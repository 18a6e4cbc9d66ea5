/** What a ticket allows: one upload or one download, from the first byte to the named reason why not. */
import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { hexToBytes } from "@nexus/wire";
import { type Clock, hourOf } from "../clock.ts";
import { bytesToKey } from "../log/key.ts";
import { type Outcome, refusal, success } from "../outcome.ts";
import type { Store } from "../store/contract.ts";
import { faultToCode } from "../store/sqlite/faults.ts";
import { BlobFiles, type BlobName } from "./files.ts";
import type { Permission, Tickets } from "./tickets.ts";
import { joined, takeTicket } from "./transfer.ts";

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
  /** What is being put now, by circle and blob. */
  readonly #incoming = new Set<string>();

  constructor(deps: BlobRoomDeps) {
    this.#deps = deps;
    this.#files = new BlobFiles(deps.dataDir);
  }

  /** `body`: the ticket, then the blob. */
  async upload(body: AsyncIterable<Uint8Array>): Promise<Outcome<undefined>> {
    const source = body[Symbol.asyncIterator]();
    let name: string | undefined;
    try {
      const { head, rest } = await takeTicket(source);
      const permission = this.#deps.tickets.redeem(head, "put");
      if (!permission) return refusal("ticket-refused");
      if (this.#incoming.size >= AT_ONCE) return refusal("rate-limited", "too many transfers at once");
      if (this.#incoming.has(nameOf(permission))) return refusal("entry-conflict", "this blob is being put");
      name = nameOf(permission);
      this.#incoming.add(name);
      return await this.#put(permission, joined(rest, source));
    } catch (error) {
      return refusal(faultToCode(error, this.#deps.dataDir));
    } finally {
      if (name) this.#incoming.delete(name);
      await source.return?.();
    }
  }

  async #put(permission: Permission, content: AsyncIterable<Uint8Array>): Promise<Outcome<undefined>> {
    const { store, now } = this.#deps;
    const { circle, blob, size } = permission;
    if ((await store.findBlob(circle, blob)).ok) return refusal("entry-conflict", "a blob of this id is there");
    const key = await store.blobKey(circle);
    if (!key.ok) return refusal("blob-refused");
    const hour = hourOf(now());
    const isWhole = await this.#files.put(permission, key.value, size, content, hour);
    if (!isWhole) return refusal("request-malformed", `the blob is not of ${size} bytes`);
    const placed = await store.placeBlob(permission, hour);
    if (placed.ok) return placed;
    // Erased meanwhile: then not even the folder may stay.
    if (placed.code === "door-refused") await this.#files.removeCircle(circle);
    else await this.#files.remove(permission);
    return placed;
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

  /** The files that are there, as names of circles and blobs. What a crash cut short is removed. */
  async list(): Promise<BlobName[]> {
    const { folder } = this.#files;
    const names: BlobName[] = [];
    for (const entry of await list(folder)) {
      const circle = hexToBytes(entry);
      if (circle?.length !== 16) {
        if (entry.startsWith("incoming-")) await rm(join(folder, entry), { force: true });
        continue;
      }
      for (const file of await list(join(folder, entry))) {
        const blob = hexToBytes(file);
        if (blob?.length === 16) names.push({ circle, blob });
      }
    }
    return names;
  }

  /** Removes those of the listed files that no row speaks of: a crash came between the file and its row. */
  async tidy(names: readonly BlobName[]): Promise<void> {
    for (const name of names) {
      const row = await this.#deps.store.findBlob(name.circle, name.blob);
      const isOrphan = !row.ok && (row.code === "blob-refused" || row.code === "door-refused");
      if (!isOrphan || this.#incoming.has(nameOf(name))) continue;
      if (row.code === "door-refused") await this.#files.removeCircle(name.circle).catch(() => {});
      else await this.#files.remove(name).catch(() => {});
    }
  }
}

const nameOf = ({ circle, blob }: BlobName): string => bytesToKey(circle) + bytesToKey(blob);

const list = (folder: string): Promise<string[]> => readdir(folder).catch(() => []);
