/**
 * Canaries: random secrets and identities that live through the drill and are searched for afterwards. A canary of text
 * ends in random digits, so that a finding is never an accident.
 */
import type { Chance } from "./chance.ts";
import { type Form, formsOfBytes, formsOfText } from "./encodings.ts";

export type CanaryKind =
  /** What the sanctuary must never have had: any trace is a leak. */
  | "secret"
  /** Where somebody connected from. In memory while the connection is open is what a running machine cannot hide. */
  | "address"
  /** Sent by mistake, in the clear, to the sanctuary itself. It may be in memory for a while, and nowhere else. */
  | "mistake"
  /** What members of the erased circle sent, as it crossed the network: on disk it never lay like that. */
  | "sealed"
  /** Rows, ids and doors of the erased circle: gone from disk, and in a backup only where that is older. */
  | "erased"
  /** The storage key of the erased circle. */
  | "erased key"
  /** What the sanctuary knows by design. Not finding it means that the drill looked in the wrong place. */
  | "known";

export interface Canary {
  readonly kind: CanaryKind;
  /** What it is, in plain words, such as `name of device 4`. */
  readonly what: string;
  readonly forms: readonly Form[];
}

const BIRDS = ["kestrel", "heron", "osprey", "merlin", "curlew", "plover", "dunlin", "godwit", "wryneck", "siskin"];

export class Canaries {
  readonly all: Canary[] = [];
  readonly #chance: Chance;
  readonly #known = new Set<string>();

  constructor(chance: Chance) {
    this.#chance = chance;
  }

  /** A new random word. */
  word(what: string, kind: CanaryKind = "secret"): string {
    const word = `${BIRDS[this.#chance.below(BIRDS.length)]}-${this.#chance.hex(12)}`;
    this.text(what, word, kind);
    return word;
  }

  /** A number between -1 and 1, known by its digits and by its bytes. */
  feeling(what: string): number {
    const digits = `0.${1 + this.#chance.below(9)}${this.#chance.hex(11).replace(/[a-f]/g, "7")}3`;
    const double = Buffer.alloc(8);
    double.writeDoubleLE(Number(digits));
    this.text(what, digits);
    this.bytes(`${what}, as a number`, double.subarray(0, 8));
    return this.#chance.below(2) === 0 ? Number(digits) : -Number(digits);
  }

  /** An address of this machine that nobody else uses: 127.x.y.z, each part of three digits. */
  address(what: string): string {
    const part = () => 100 + this.#chance.below(150);
    const address = `127.${part()}.${part()}.${part()}`;
    this.text(what, address, "address");
    return address;
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

  #add(canary: Canary, secret: string): void {
    if (this.#known.has(secret)) return;
    this.#known.add(secret);
    this.all.push(canary);
  }
}

const PIECE = 16;
const PIECE_EVERY = 64;
