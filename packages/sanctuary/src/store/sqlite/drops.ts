/** Rows of the drops: the one-time mailboxes of the invite handshake. */
import { equalBytes, utf8ToBytes } from "@nexus/wire";
import { type Outcome, type Refusal, refusal, success } from "../../outcome.ts";
import type { DropView, NewDrop } from "../contract.ts";
import { LIVE_DROPS } from "../rules.ts";
import type { Circles, Loaded } from "./circles.ts";
import type { Row, Session } from "./session.ts";
import { unwrap, wrap } from "./wrap.ts";

type Part = "offer" | "knock" | "answer";

const place = (drop: Uint8Array, part: Part) => Buffer.concat([drop, utf8ToBytes(part)]);

/** Compared with where there is no drop, so that looking for one costs the same work. */
const NO_KEY = new Uint8Array(32);

export class Drops {
  readonly #session: Session;
  readonly #circles: Circles;

  constructor(session: Session, circles: Circles) {
    this.#session = session;
    this.#circles = circles;
  }

  set(loaded: Loaded, drop: NewDrop, quota: number): Outcome<undefined> {
    const there = this.#row(drop.drop);
    if (there) {
      const isOurs = there.circle === loaded.number && equalBytes(there.key as Uint8Array, drop.key);
      const offer = isOurs && this.#body(loaded, there, "offer");
      return offer && equalBytes(offer, drop.offer) ? success(undefined) : refusal("drop-refused");
    }
    const { live } = this.#session.row("SELECT count(*) AS live FROM dropbox WHERE circle = ?", loaded.number) as Row;
    if ((live as number) >= LIVE_DROPS) return refusal("quota-full", `a circle has at most ${LIVE_DROPS} drops`);
    if (loaded.circle.used + drop.offer.length > quota) return refusal("quota-full");
    this.#session.write(
      "INSERT INTO dropbox (id, circle, key, expires, size, offer) VALUES (?, ?, ?, ?, ?, ?)",
      drop.drop,
      loaded.number,
      drop.key,
      drop.expires,
      drop.offer.length,
      wrap(loaded.key, place(drop.drop, "offer"), drop.offer),
    );
    this.#circles.count(loaded, drop.offer.length);
    return success(undefined);
  }

  open(drop: Uint8Array, key: Uint8Array, hour: number): Outcome<DropView> {
    const row = this.#live(drop, hour);
    if (!equalBytes((row?.key as Uint8Array | undefined) ?? NO_KEY, key) || !row) return refusal("drop-refused");
    const loaded = this.#owner(row);
    return success({
      expires: row.expires as number,
      offer: this.#body(loaded, row, "offer") as Uint8Array,
      knock: this.#body(loaded, row, "knock"),
      answer: this.#body(loaded, row, "answer"),
    });
  }

  knock(drop: Uint8Array, body: Uint8Array, hour: number, quota: number): Outcome<{ fresh: boolean }> {
    const row = this.#live(drop, hour);
    return row ? this.#leave(this.#owner(row), row, "knock", body, quota) : refusal("drop-refused");
  }

  answer(loaded: Loaded, drop: Uint8Array, body: Uint8Array, hour: number, quota: number): Outcome<{ fresh: boolean }> {
    const row = this.#live(drop, hour);
    if (row?.circle !== loaded.number) return refusal("drop-refused");
    return this.#leave(loaded, row as Row, "answer", body, quota);
  }

  /** Why these answers cannot be written all together; undefined when they can. */
  objection(loaded: Loaded, answers: readonly { readonly drop: Uint8Array }[], hour: number): Refusal | undefined {
    const seen = new Set<string>();
    for (const { drop } of answers) {
      const row = this.#live(drop, hour);
      if (row?.circle !== loaded.number) return refusal("drop-refused");
      const name = Buffer.from(drop).toString("latin1");
      if (row.answer !== null || seen.has(name)) return refusal("drop-used");
      seen.add(name);
    }
    return undefined;
  }

  take(loaded: Loaded, drop: Uint8Array): Outcome<undefined> {
    const row = this.#row(drop);
    if (row?.circle !== loaded.number) return refusal("drop-refused");
    this.#session.write("DELETE FROM dropbox WHERE id = ?", drop);
    this.#circles.count(loaded, -(row.size as number));
    return success(undefined);
  }

  /** Drops that are over. */
  expired(hour: number): { drop: Uint8Array; circle: Uint8Array }[] {
    const sql =
      "SELECT dropbox.id AS drop_, circle.id AS circle FROM dropbox JOIN circle ON number = circle WHERE expires <= ?";
    return this.#session
      .rows(sql, hour)
      .map((row) => ({ drop: row.drop_ as Uint8Array, circle: row.circle as Uint8Array }));
  }

  of(loaded: Loaded): Uint8Array[] {
    const rows = this.#session.rows("SELECT id FROM dropbox WHERE circle = ?", loaded.number);
    return rows.map((row) => row.id as Uint8Array);
  }

  remove(drop: Uint8Array): void {
    const row = this.#row(drop);
    if (!row) return;
    this.#session.write("DELETE FROM dropbox WHERE id = ?", drop);
    this.#circles.count(this.#owner(row), -(row.size as number));
  }

  #leave(
    loaded: Loaded,
    row: Row,
    part: "knock" | "answer",
    body: Uint8Array,
    quota: number,
  ): Outcome<{ fresh: boolean }> {
    const there = this.#body(loaded, row, part);
    if (there) return equalBytes(there, body) ? success({ fresh: false }) : refusal("drop-used");
    if (loaded.circle.used + body.length > quota) return refusal("quota-full");
    const drop = row.id as Uint8Array;
    const column = part === "knock" ? "knock" : "answer";
    this.#session.write(
      `UPDATE dropbox SET ${column} = ?, size = size + ? WHERE id = ?`,
      wrap(loaded.key, place(drop, part), body),
      body.length,
      drop,
    );
    this.#circles.count(loaded, body.length);
    return success({ fresh: true });
  }

  #row(drop: Uint8Array): Row | undefined {
    return this.#session.row("SELECT * FROM dropbox WHERE id = ?", drop);
  }

  #live(drop: Uint8Array, hour: number): Row | undefined {
    return this.#session.row("SELECT * FROM dropbox WHERE id = ? AND expires > ?", drop, hour);
  }

  #owner(row: Row): Loaded {
    const circle = this.#session.row("SELECT id FROM circle WHERE number = ?", row.circle as number);
    const loaded = circle && this.#circles.find(circle.id as Uint8Array);
    if (!loaded) throw new Error("a drop without a circle");
    return loaded;
  }

  #body(loaded: Loaded, row: Row, part: Part): Uint8Array | undefined {
    const wrapped = row[part] as Uint8Array | null | undefined;
    return wrapped ? unwrap(loaded.key, place(row.id as Uint8Array, part), wrapped) : undefined;
  }
}
