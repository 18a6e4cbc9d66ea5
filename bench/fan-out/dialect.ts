/** How a room of each server is entered, and where in its messages the bodies of entries lie. */
import { randomBytes } from "node:crypto";
import { codec, encodeRequest, entry } from "@nexus/wire";
import { Chatter, groupMessage } from "../ejabberd/chatter.ts";
import { newCircle } from "../sockets/door.ts";
import { Line, type Take } from "../sockets/line.ts";
import { openMember } from "../sockets/member.ts";
import { noise } from "../sockets/noise.ts";

/** One member's connection. */
export interface Ear {
  /** Called with each message. */
  take: Take;
  send(message: Uint8Array): void;
  close(): Promise<void>;
}

export interface Room {
  /** Authors first: what they are sent leaves every server before what the others are sent. */
  readonly lines: readonly Ear[];
  /** The message that has this body appended, or sent round. */
  toMessage(body: Uint8Array): Uint8Array;
}

export interface Dialect {
  openRoom(port: number, members: number, name: string): Promise<Room>;
  /** Calls with each body in a message. */
  bodies(bytes: Buffer, at: number, length: number, each: (bytes: Buffer, at: number) => void): void;
}

/** Bytes of a body that the measurement writes itself; the rest is noise. */
export const MARKED = 12;

/** Bytes of a body: a padded length (see `padding.ts` of the wire). */
export const BODY = 1024;

const ENTRIES = 6;
const ID = new Uint8Array(16);
const HASH = new Uint8Array(32);
/** An entry up to its body, and whole: the same for every message of one size. */
const sample = { seq: 1, under: 0, epoch: 0, hour: 0, id: ID, next: undefined, hash: HASH, kind: "message" as const };
const ENTRY_HEAD = entry.size({ ...sample, body: new Uint8Array(0) });
/** Tag, circle, count. */
const COUNT_AT = 1 + ID.length;
const FIRST_AT = COUNT_AT + codec.u32.size(0);

export const sanctuaryDialect: Dialect = {
  async openRoom(port, members) {
    const circle = newCircle();
    const lines = [await openMember(port, circle, true)];
    while (lines.length < members) lines.push(await openMember(port, circle, false));
    const { id, door } = circle;
    const asked = { type: "append", circle: id, door: door.publicKey, kind: "message", next: undefined } as const;
    let ref = 2;
    const toMessage = (body: Uint8Array) => {
      return encodeRequest({ ...asked, ref: ++ref % 2 ** 32, id: noise(ID.length), answers: [], body });
    };
    return { lines, toMessage };
  },
  bodies(bytes, at, _length, each) {
    if (bytes[at] !== ENTRIES) return;
    const count = bytes.readUInt32BE(at + COUNT_AT);
    const first = at + FIRST_AT + ENTRY_HEAD;
    for (let i = 0; i < count; i++) each(bytes, first + i * (ENTRY_HEAD + BODY));
  },
};

export const bareDialect: Dialect = {
  async openRoom(port, members, name) {
    const lines: Line[] = [];
    while (lines.length < members) lines.push(await Line.open(port, `/${name}`, () => {}));
    return { lines, toMessage: (body) => body };
  },
  bodies(bytes, at, _length, each) {
    each(bytes, at);
  },
};

/** XMPP carries text: the marked bytes go in hex, and letters fill up what is missing. */
export const xmppDialect: Dialect = {
  async openRoom(port, members, name) {
    const lines: Chatter[] = [];
    while (lines.length < members) lines.push(await Chatter.enter(port, name, `member-${lines.length}`));
    const filling = randomBytes(BODY)
      .toString("base64url")
      .slice(0, BODY - 2 * MARKED);
    const hex = (body: Uint8Array) => Buffer.from(body.buffer, body.byteOffset, MARKED).toString("hex");
    return { lines, toMessage: (body) => groupMessage(name, hex(body) + filling) };
  },
  bodies(bytes, at, _length, each) {
    scratch.write(bytes.toString("latin1", at, at + 2 * MARKED), "hex");
    each(scratch, 0);
  },
};

const scratch = Buffer.alloc(MARKED);
