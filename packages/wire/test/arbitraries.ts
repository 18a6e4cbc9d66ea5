/**
 * Any value that the wire allows, for property tests. The maps are keyed by the frame types, so that a frame that is
 * added without an arbitrary does not compile.
 */
import fc from "fast-check";
import type { Entry, Reply, Request } from "../src/index.ts";
import { limits } from "../src/index.ts";

/** Cases per property; `NEXUS_FUZZ` asks for more. */
export const runs = Math.max(200, Math.floor(Number(process.env.NEXUS_FUZZ ?? 0)));

export const anyBytes = (maxLength: number) => fc.uint8Array({ maxLength });
export const exactly = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });

/** Well-formed text of at most `max` UTF-8 bytes, from all planes. */
export const anyText = (max: number) => fc.string({ unit: "binary", maxLength: Math.floor(max / 4) });

export const anyU8 = fc.integer({ min: 0, max: 0xff });
export const anyU16 = fc.integer({ min: 0, max: 0xffff });
export const anyU32 = fc.integer({ min: 0, max: 0xffff_ffff });
export const anyU64 = fc.maxSafeNat();

/** Long enough to be more than one byte of length, short enough to be quick. */
const body = anyBytes(600);
const id = exactly(16);
const key = exactly(32);
const proof = exactly(64);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const kind = fc.constantFrom("message" as const, "commit" as const, "contest" as const);

export const anyEntry: fc.Arbitrary<Entry> = fc.record({
  seq: anyU64,
  under: anyU64,
  epoch: anyU32,
  kind,
  hour: anyU32,
  id,
  next: maybe(key),
  hash: key,
  body,
});

type Of<Frame extends { readonly type: string }, Kind extends Frame["type"]> = Extract<Frame, { readonly type: Kind }>;
type EveryKind<Frame extends { readonly type: string }> = {
  readonly [Kind in Frame["type"]]: fc.Arbitrary<Omit<Of<Frame, Kind>, "type">>;
};

const requestFields: EveryKind<Request> = {
  found: fc.record({ ref: anyU32, circle: id, door: key, keeper: key, admission: anyBytes(64) }),
  open: fc.record({ ref: anyU32, circle: id, door: key, proof, after: anyU64 }),
  close: fc.record({ ref: anyU32, circle: id }),
  append: fc.record({
    ref: anyU32,
    circle: id,
    door: key,
    id,
    kind,
    next: maybe(key),
    answers: fc.array(fc.record({ drop: id, body }), { maxLength: limits.answersPerCommit }),
    body,
  }),
  setDrop: fc.record({ ref: anyU32, circle: id, drop: id, key, hours: anyU16, offer: body }),
  openDrop: fc.record({ ref: anyU32, drop: id, key, proof }),
  knock: fc.record({ ref: anyU32, drop: id, body }),
  answer: fc.record({ ref: anyU32, circle: id, drop: id, body }),
  takeDrop: fc.record({ ref: anyU32, circle: id, drop: id }),
  putBlob: fc.record({ ref: anyU32, circle: id, blob: id, size: anyU32 }),
  getBlob: fc.record({ ref: anyU32, circle: id, blob: id }),
  retain: fc.record({ ref: anyU32, circle: id, key, proof, days: anyU16 }),
  erase: fc.record({ ref: anyU32, circle: id, key, proof }),
  ping: fc.record({ ref: anyU32 }),
  askWakeKey: fc.record({ ref: anyU32 }),
  wakeMe: fc.record({ ref: anyU32, circle: id, endpoint: anyText(limits.endpoint) }),
  letSleep: fc.record({ ref: anyU32, circle: id, endpoint: anyText(limits.endpoint) }),
  putArchive: fc.record({ ref: anyU32, archive: id, key, proof, size: anyU32 }),
  getArchive: fc.record({ ref: anyU32, archive: id, key, proof }),
  eraseArchive: fc.record({ ref: anyU32, archive: id, key, proof }),
  deposit: fc.record({ ref: anyU32, circle: id, key, other: key }),
};

const replyFields: EveryKind<Reply> = {
  hello: fc.record({
    version: anyU16,
    nonce: key,
    host: anyText(255),
    admission: fc.constantFrom("open" as const, "code" as const),
  }),
  done: fc.record({ ref: anyU32 }),
  refused: fc.record({ ref: anyU32, code: anyText(64), detail: anyText(512) }),
  opened: fc.record({ ref: anyU32, epoch: anyU32, from: anyU64, fromHash: key, head: anyU64, closed: fc.boolean() }),
  accepted: fc.record({ ref: anyU32, seq: anyU64, hash: key, hour: anyU32 }),
  entries: fc.record({ circle: id, entries: fc.array(anyEntry, { maxLength: 8 }) }),
  dropOpened: fc.record({ ref: anyU32, expires: anyU32, offer: body, knock: maybe(body), answer: maybe(body) }),
  dropMoved: fc.record({ drop: id, knock: maybe(body), answer: maybe(body), gone: fc.boolean() }),
  ticket: fc.record({ ref: anyU32, ticket: key }),
  wakeKey: fc.record({ ref: anyU32, key: fc.uint8Array({ minLength: 65, maxLength: 65 }) }),
  bye: fc.record({ code: anyText(64), detail: anyText(512) }),
  lock: fc.record({ ref: anyU32, key: maybe(key) }),
  lifted: fc.record({ circle: id, lock: key }),
};

function tagged<Frame extends { readonly type: string }>(
  fields: EveryKind<Frame>,
): Record<Frame["type"], fc.Arbitrary<Frame>> {
  const entries = Object.entries<fc.Arbitrary<object>>(fields);
  return Object.fromEntries(
    entries.map(([type, value]) => [type, value.map((content) => ({ type, ...content }))]),
  ) as Record<Frame["type"], fc.Arbitrary<Frame>>;
}

export const anyRequest = tagged<Request>(requestFields);
export const anyReply = tagged<Reply>(replyFields);
