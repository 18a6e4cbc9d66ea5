/**
 * Archives that people keep here for themselves, sealed to their recovery codes. Whoever proves the key that an id was
 * first put with may replace, get and erase what lies there. One is there before another takes its place, in one rename.
 */
import { statfs } from "node:fs/promises";
import { equalBytes, limits } from "@nexus/wire";
import { TICKET_BYTES, Tickets } from "../blobs/tickets.ts";
import { joined, takeTicket } from "../blobs/transfer.ts";
import { type Clock, hourOf } from "../clock.ts";
import { sizeObjection } from "../live/sizes.ts";
import { bytesToKey } from "../log/key.ts";
import { type Outcome, refusal, success } from "../outcome.ts";
import { faultToCode } from "../store/sqlite/faults.ts";
import { ArchiveFiles, type ArchiveHead } from "./files.ts";

/** What was neither put nor got for so long is removed. */
const HOURS = 400 * 24;
/** Of what is free on the disk and of what archives take already, they may take this part. */
const SHARE = 1 / 4;
/** Uploads at once. */
const AT_ONCE = 16;

export interface ArchivePermission {
  readonly way: "put" | "get";
  readonly archive: Uint8Array;
  readonly key: Uint8Array;
  readonly size: number;
}

export interface ArchiveRoomDeps {
  readonly dataDir: string;
  readonly now: Clock;
  /** Bytes that all archives together may take; unless given, a share of the disk. */
  readonly atMost?: number | undefined;
}

export class ArchiveRoom {
  readonly #deps: ArchiveRoomDeps;
  readonly #files: ArchiveFiles;
  readonly #tickets: Tickets<ArchivePermission>;
  /** What is being put now, by id. */
  readonly #incoming = new Map<string, number>();
  /** Bytes of all that lie here. */
  #total = 0;

  constructor(deps: ArchiveRoomDeps) {
    this.#deps = deps;
    this.#files = new ArchiveFiles(deps.dataDir);
    this.#tickets = new Tickets(deps.now);
  }

  /** Before the first request: tidies up after a crash, and counts. */
  async open(): Promise<void> {
    await this.#files.tidy();
    for (const id of await this.#files.list()) this.#total += (await this.#files.find(id))?.size ?? 0;
  }

  /** The caller has proved the key. `mayBegin` is asked where the id is new. */
  async admitPut(
    archive: Uint8Array,
    key: Uint8Array,
    size: number,
    mayBegin: () => boolean,
  ): Promise<Outcome<Uint8Array>> {
    const objection =
      size <= limits.archiveHead
        ? refusal("size-unpadded", `${size} bytes are no archive`)
        : sizeObjection(size - limits.archiveHead, limits.archive - limits.archiveHead);
    if (objection) return objection;
    const there = await this.#files.find(archive);
    if (there && !equalBytes(there.key, key)) return refusal("archive-refused");
    if (!there && !mayBegin()) return refusal("rate-limited", "too many new archives");
    if (!(await this.#hasRoom(size - (there?.size ?? 0)))) return refusal("disk-full", "no room for archives");
    return this.#ticket({ way: "put", archive, key, size });
  }

  /** `archive-refused` for an unknown archive and another key alike. */
  async admitGet(archive: Uint8Array, key: Uint8Array): Promise<Outcome<Uint8Array>> {
    const there = await this.#ownedBy(archive, key);
    return there ? this.#ticket({ way: "get", archive, key, size: there.size }) : refusal("archive-refused");
  }

  async erase(archive: Uint8Array, key: Uint8Array): Promise<Outcome<undefined>> {
    const there = await this.#ownedBy(archive, key);
    if (!there) return refusal("archive-refused");
    if (await this.#files.remove(archive)) this.#total -= there.size;
    return success(undefined);
  }

  /** `body`: the ticket, then the archive. */
  async upload(body: AsyncIterable<Uint8Array>): Promise<Outcome<undefined>> {
    const source = body[Symbol.asyncIterator]();
    try {
      const { head, rest } = await takeTicket(source);
      const permission = this.#tickets.redeem(head, "put");
      if (!permission) return refusal("ticket-refused");
      const name = bytesToKey(permission.archive);
      if (this.#incoming.size >= AT_ONCE || this.#incoming.has(name)) {
        return refusal("rate-limited", "too many transfers at once");
      }
      this.#incoming.set(name, permission.size);
      return await this.#put(permission, joined(rest, source)).finally(() => this.#incoming.delete(name));
    } catch (error) {
      return refusal(faultToCode(error, this.#deps.dataDir));
    } finally {
      await source.return?.();
    }
  }

  async download(ticket: Uint8Array): Promise<Outcome<{ size: number; chunks: AsyncIterable<Uint8Array> }>> {
    const permission = ticket.length === TICKET_BYTES ? this.#tickets.redeem(ticket, "get") : undefined;
    if (!permission) return refusal("ticket-refused");
    try {
      const { archive, key } = permission;
      if (!(await this.#ownedBy(archive, key))) return refusal("archive-refused");
      await this.#files.touch(archive, hourOf(this.#deps.now()));
      const there = await this.#files.read(archive);
      if (!there) return refusal("archive-refused");
      return success({ size: there.head.size, chunks: there.chunks });
    } catch (error) {
      return refusal(faultToCode(error, this.#deps.dataDir));
    }
  }

  /** Removes what nobody has touched for long. */
  async sweep(hour: number): Promise<void> {
    for (const id of await this.#files.list()) {
      const head = await this.#files.find(id);
      if (!head || head.hour + HOURS > hour || this.#incoming.has(bytesToKey(id))) continue;
      if (await this.#files.remove(id)) this.#total -= head.size;
    }
  }

  async #put({ archive, key, size }: ArchivePermission, content: AsyncIterable<Uint8Array>) {
    const earlier = await this.#files.find(archive);
    if (!(await this.#hasRoom(-(earlier?.size ?? 0)))) return refusal("disk-full", "no room for archives");
    const received = await this.#files.receive({ key, hour: hourOf(this.#deps.now()), size }, content);
    if (!received) return refusal("request-malformed", `the archive is not of ${size} bytes`);
    try {
      const there = await this.#files.find(archive);
      // Somebody else was first: two tickets were out before either was used.
      if (there && !equalBytes(there.key, key)) return refusal("archive-refused");
      await received.place(archive);
      this.#total += size - (there?.size ?? 0);
      return success(undefined);
    } finally {
      await received.drop();
    }
  }

  async #ownedBy(archive: Uint8Array, key: Uint8Array): Promise<ArchiveHead | undefined> {
    const there = await this.#files.find(archive);
    return there && equalBytes(there.key, key) ? there : undefined;
  }

  #ticket(permission: ArchivePermission): Outcome<Uint8Array> {
    const ticket = this.#tickets.issue(permission);
    return ticket ? success(ticket) : refusal("rate-limited", "too many transfers at once");
  }

  async #hasRoom(more: number): Promise<boolean> {
    let coming = 0;
    for (const size of this.#incoming.values()) coming += size;
    return this.#total + coming + more <= (await this.#atMost());
  }

  async #atMost(): Promise<number> {
    if (this.#deps.atMost !== undefined) return this.#deps.atMost;
    const { bavail, bsize } = await statfs(this.#deps.dataDir);
    return SHARE * (bavail * bsize + this.#total);
  }
}
