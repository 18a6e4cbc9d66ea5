/**
 * Canaries: random secrets and identities that live through the drill and are searched for afterwards. A canary of text
 * ends in random digits, so that a finding is never an accident. All of them follow from one seed and from what they
 * are, so that a drill can be repeated word for word.
 */
import { createHash } from "node:crypto";
import type { Body } from "@nexus/circle";
import { type Form, formsOfBytes, formsOfText } from "./encodings.ts";

export type CanaryKind =
  /** What the sanctuary must never have had: any trace is a leak. */
  | "secret"
  /** Where somebody is connected from. In memory while the connection is open is what a running machine cannot hide. */
  | "address"
  /** Where somebody was connected from before. */
  | "past address"
  /** Sent by mistake, in the clear, to the sanctuary itself. It may be in memory for a while, and nowhere else. */
  | "mistake"
  /** What members of the erased circle sent, as it crossed the network: on disk it never lay like that. */
  | "sealed"
  /** Rows, ids and doors of the erased circle: gone from disk, and in a backup only where that is older. */
  | "erased"
  /** The storage key of the erased circle. */
  | "erased key"
  /** An outer key of an exchange: left at the sanctuary for the other; a disk holds it wrapped. */
  | "lock"
  /** Where a device is woken; a running sanctuary uses it, a disk holds it wrapped. */
  | "wake"
  /** What the sanctuary knows by design. Not finding it means that the drill looked in the wrong place. */
  | "known";

export interface Canary {
  readonly kind: CanaryKind;
  /** What it is, in plain words, such as `name of device 4`. */
  readonly what: string;
  readonly forms: readonly Form[];
}

const BIRDS = ["kestrel", "heron", "osprey", "merlin", "curlew", "plover", "dunlin", "godwit", "wryneck", "siskin"];
const PIECE = 16;
const PIECE_EVERY = 64;

const digest = (seed: number, what: string): Buffer => createHash("sha256").update(`${seed}\n${what}`).digest();

/** The word that a canary of this name is in the drill with this seed. */
export function canaryWord(seed: number, what: string): string {
  const random = digest(seed, what);
  return `${BIRDS[random.readUInt16BE(0) % BIRDS.length]}-${random.toString("hex", 2, 8)}`;
}

/** 127.x.y.z: every such address is this machine, and each part has three digits. */
export function canaryAddress(seed: number, what: string): string {
  const parts = digest(seed, what).subarray(0, 3);
  return ["127", ...[...parts].map((part) => String(100 + (part % 150)))].join(".");
}

export class Canaries {
  readonly all: Canary[] = [];
  readonly seed: number;
  /** Places in `all`, by the secret. */
  readonly #known = new Map<string, number>();

  constructor(seed: number) {
    this.seed = seed;
  }

  word(what: string, kind: CanaryKind = "secret"): string {
    const word = canaryWord(this.seed, what);
    this.text(what, word, kind);
    return word;
  }

  /** A number between -1 and 1, known by its digits and by its bytes. */
  feeling(what: string): number {
    const random = digest(this.seed, what);
    const digits = [...random.subarray(0, 14)].map((byte) => 1 + (byte % 9)).join("");
    const value = Number(`0.${digits}`) * ((random[14] as number) < 128 ? 1 : -1);
    const bytes = Buffer.alloc(8);
    bytes.writeDoubleLE(value);
    this.text(what, `0.${digits}`);
    this.bytes(`${what}, as a number`, bytes);
    return value;
  }

  /** A pulse: figures within what hearts do, known by how they stand together in what a check-in says of the body. */
  pulse(what: string): Body {
    const random = digest(this.seed, what);
    const seen = 10_000 + (random.readUInt32BE(0) % 90_000);
    const hr = 45 + ((random[4] as number) % 100);
    const rmssd = 10 + ((random[5] as number) % 90);
    const body: Body = { source: "strap", hr, rmssd, beats: { kept: seen - 1 - ((random[6] as number) % 90), seen } };
    this.text(what, JSON.stringify(body));
    this.text(`figures of ${what}`, JSON.stringify({ hr, rmssd }).slice(1, -1));
    this.text(`beats of ${what}`, JSON.stringify(body.beats));
    return body;
  }

  text(what: string, text: string, kind: CanaryKind = "secret"): void {
    this.#add({ kind, what, forms: formsOfText(text) }, text);
  }

  bytes(what: string, bytes: Uint8Array, kind: CanaryKind = "secret"): void {
    this.#add({ kind, what, forms: formsOfBytes(bytes) }, Buffer.from(bytes).toString("latin1"));
  }

  /** Long opaque bytes, known by pieces of themselves: what is left of a row that was half overwritten counts too. */
  pieces(what: string, bytes: Uint8Array, kind: CanaryKind): void {
    const raw = Buffer.from(bytes);
    const forms = [];
    for (let at = 0; at + PIECE <= raw.length; at += PIECE_EVERY) {
      forms.push({ name: `bytes from ${at}`, bytes: raw.subarray(at, at + PIECE) });
    }
    this.#add({ kind, what, forms }, raw.toString("latin1"));
  }

  /** What was drawn like any secret is of this kind after all. */
  become(kind: CanaryKind, bytes: Uint8Array): void {
    const at = this.#known.get(Buffer.from(bytes).toString("latin1"));
    const canary = at === undefined ? undefined : this.all[at];
    if (at !== undefined && canary) this.all[at] = { ...canary, kind };
  }

  /** Whoever says the same twice has said one thing; the first name counts. */
  #add(canary: Canary, secret: string): void {
    if (this.#known.has(secret)) return;
    this.#known.set(secret, this.all.length);
    this.all.push(canary);
  }
}
