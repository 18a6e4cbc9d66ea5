/** Remembers what each device knew at each place of the log, and says where two honest ones differ. */
import { bytesToHex } from "@nexus/wire";
import type { Item } from "../../src/state/item.ts";
import type { Device } from "./device.ts";

interface Seen {
  readonly by: string;
  /** The place in the log where this device came in. */
  readonly since: number;
  readonly parts: ReadonlyMap<string, string>;
}

/** By id. A newcomer need not know of what was said before; commits show the signatures that they need. */
const MAPS = ["invitations", "leaving"] as const;

/** Text in which equal values are equal, whatever the order in which they came to be. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, it) =>
    it !== null && typeof it === "object" && !Array.isArray(it)
      ? Object.fromEntries(Object.entries(it).sort(([a], [b]) => (a < b ? -1 : 1)))
      : it,
  );

export class Witness {
  readonly #seen = new Map<number, Seen[]>();
  /** Where each device came in. */
  readonly #since = new Map<string, number>();

  /** Called after every entry that an honest device took. Throws where it differs from another one. */
  note(device: Device): void {
    const { record } = device.snapshot;
    const seq = record.cursor?.seq;
    if (seq === undefined || !device.isIn) return;
    const since = this.#since.get(device.name) ?? seq;
    this.#since.set(device.name, since);
    const mine: Seen = { by: device.name, since, parts: partsOf(device) };
    const others = this.#seen.get(seq) ?? [];
    for (const other of others) compare(seq, other, mine);
    this.#seen.set(seq, [...others, mine]);
  }

  /** A device that lost step and came back begins anew. */
  forget(device: Device): void {
    this.#since.delete(device.name);
  }
}

function compare(seq: number, one: Seen, other: Seen): void {
  const since = Math.max(one.since, other.since);
  for (const part of new Set([...one.parts.keys(), ...other.parts.keys()])) {
    // What began before one of them came need not be known to both; where both know it, it is the same.
    const [a, b] = [one.parts.get(part), other.parts.get(part)];
    const began = Number(/^(\d+) /.exec(part)?.[1] ?? Number.POSITIVE_INFINITY);
    if ((a === undefined || b === undefined) && began <= since) continue;
    if (a !== b) {
      const [mine, its] = [a, b].map((text) => text?.slice(0, 600));
      throw new Error(`after entry ${seq}, ${one.by} and ${other.by} differ in ${part}:\n${mine}\n${its}`);
    }
  }
}

/** By name; what has a place in the log begins with it. */
function partsOf({ core, snapshot }: Device): ReadonlyMap<string, string> {
  const { inside, record, items } = snapshot;
  const parts = new Map<string, string>();
  if (!inside) return parts;
  parts.set("authenticator", bytesToHex(core.engine.epochAuthenticator(inside.group)));
  parts.set("context", canonical(inside.footing.context));
  parts.set("people", canonical(record.state.people));
  for (const name of MAPS) {
    for (const [id, value] of Object.entries(record.state[name])) parts.set(`0 ${name} ${id}`, canonical(value));
  }
  for (const item of items.values()) {
    // A row of a round is known to those who saw the round begin, and goes at a device's leisure when it is over.
    const isRowOf = "round" in item && typeof item.round === "string" ? item.round : undefined;
    const began = isRowOf === undefined ? item : record.state.rounds?.[isRowOf];
    // A newcomer meets a motion where it ends, the others where it began.
    if (item.kind === "motion") parts.set(`0 motion ${item.id}`, canonical({ ...bare(item), seq: 0, at: 0 }));
    else if (began) parts.set(`${began.seq ?? 0} ${item.kind} ${item.id}`, canonical(bare(item)));
  }
  for (const [id, ballots] of Object.entries(record.state.law.ballots)) {
    parts.set(`0 ballots ${id}`, canonical(ballots));
  }
  for (const [id, round] of Object.entries(record.state.rounds ?? {})) {
    parts.set(`${round.seq} round ${id}`, canonical(round));
  }
  return parts;
}

const bare = (item: Item) => ({ ...item, waiting: undefined, reshared: undefined });
