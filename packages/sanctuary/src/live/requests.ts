/** What each request of the wire asks for, and its one answer. `append` has a path of its own, see `appending.ts`. */
import { randomBytes } from "node:crypto";
import { limits, type ProofPurpose, type Reply, type Request } from "@nexus/wire";
import { hourAfter, hourOf } from "../clock.ts";
import { isProved } from "../doors/proof.ts";
import type { DropWatcher } from "../drops/watch.ts";
import { deposit } from "../locks/deposit.ts";
import type { LockWatcher } from "../locks/watch.ts";
import { bytesToKey } from "../log/key.ts";
import { type Outcome, type Refusal, refusal } from "../outcome.ts";
import { type Guest, OPEN_CIRCLES, OPEN_DROPS } from "./guest.ts";
import type { House } from "./house.ts";
import { sizeObjection } from "./sizes.ts";

export type Asked<T extends Request["type"]> = Extract<Request, { type: T }>;
/** A request that is answered before the next one of its connection is looked at. */
export type Question = Exclude<Request, { type: "append" }>;

export interface Visitor extends DropWatcher, LockWatcher {
  readonly guest: Guest;
  send(reply: Reply): void;
}

const PAGE_BYTES = 256 * 1024;

export const done = (ref: number): Reply => ({ type: "done", ref });

export const refused = (ref: number, { code, detail }: Refusal): Reply => ({ type: "refused", ref, code, detail });

const replyTo = (ref: number, outcome: Outcome<unknown>): Reply => (outcome.ok ? done(ref) : refused(ref, outcome));

/** Answers a question through the visitor. */
export async function serve(house: House, visitor: Visitor, question: Question): Promise<void> {
  const { guest } = visitor;
  const { ref } = question;
  switch (question.type) {
    case "found":
      return visitor.send(replyTo(ref, await found(house, guest, question)));
    case "open":
      return open(house, visitor, question);
    case "close":
      guest.leave(question.circle);
      return visitor.send(done(ref));
    case "setDrop":
      return visitor.send(replyTo(ref, await setDrop(house, guest, question)));
    case "openDrop":
      return openDrop(house, visitor, question);
    case "knock":
      return visitor.send(replyTo(ref, await knock(house, guest, question)));
    case "answer":
      return visitor.send(replyTo(ref, await answer(house, guest, question)));
    case "takeDrop":
      return visitor.send(replyTo(ref, await takeDrop(house, guest, question)));
    case "putBlob":
    case "getBlob":
      return blobTicket(house, visitor, question);
    case "deposit":
      return visitor.send(await lock(house, visitor, question));
    case "retain":
    case "erase":
      return visitor.send(replyTo(ref, await byKeeper(house, guest, question)));
    case "putArchive":
    case "getArchive":
    case "eraseArchive":
      return archive(house, visitor, question);
    case "ping":
      return visitor.send(done(ref));
    case "askWakeKey":
      return visitor.send(
        house.push ? { type: "wakeKey", ref, key: house.push.key } : refused(ref, refusal("push-off")),
      );
    case "wakeMe":
    case "letSleep":
      return visitor.send(replyTo(ref, await wakeOrNot(house, guest, question)));
  }
}

/**
 * Whoever is inside of a circle here may found without a code, now and then: a person's own devices are linked by a circle,
 * and most people came by an invitation.
 */
async function found(house: House, guest: Guest, { circle, door, keeper, admission: code }: Asked<"found">) {
  if (!house.admission.admits(code)) {
    if (code.length > 0 || !(await isInside(house, guest)).ok) return refusal("admission-refused");
    if (!guest.buckets.foundings.take(performance.now())) return refusal("rate-limited");
  }
  return house.store.found({ circle, door, keeper });
}

/** Checks the proof and looks the door up whatever the proof is worth, so that nothing tells which of them failed. */
async function open(house: House, visitor: Visitor, { ref, circle, door, proof, after }: Asked<"open">): Promise<void> {
  const { guest } = visitor;
  const entered = guest.circle(circle);
  const [valid, looked] = await Promise.all([
    proves(guest, "door", circle, door, proof),
    house.store.door({ circle, pub: door, known: entered?.subscription.doors ?? [] }),
  ]);
  if (guest.isGone) return;
  if (!valid) return visitor.send(refused(ref, refusal("door-refused")));
  if (!looked.ok) return visitor.send(refused(ref, looked));
  const view = looked.value;
  const { epoch, seq: from, fromHash, head, closed } = view;
  const opened: Reply = { type: "opened", ref, epoch, from, fromHash, head, closed };
  if (entered) {
    entered.noteProved(door, view.seq);
    visitor.send(opened);
    entered.subscription.add(view, after);
    return;
  }
  if (guest.openCircles >= OPEN_CIRCLES) {
    return visitor.send(refused(ref, refusal("rate-limited", `a connection opens at most ${OPEN_CIRCLES} circles`)));
  }
  // Whoever asks for nothing of what is there asks for all that comes.
  const behind = Math.min(after, head);
  const circleOpen = guest.enter(circle, { door: view.seq, after: behind });
  const part = { doors: [view.seq], except: [], after: behind, upTo: undefined };
  const page = await house.store.read({ circle, ...part, maxBytes: PAGE_BYTES });
  if (!page.ok) {
    guest.leave(circle);
    return visitor.send(refused(ref, page));
  }
  circleOpen.noteProved(door, view.seq);
  visitor.send(opened);
  circleOpen.subscription.start(page.value);
}

async function setDrop(house: House, guest: Guest, { circle, drop, key, hours, offer }: Asked<"setDrop">) {
  const by = doorsOf(guest, circle);
  if ("ok" in by) return by;
  if (hours < 1 || hours > limits.dropHours) {
    return refusal("frame-malformed", `setDrop.hours: ${hours} where 1 to ${limits.dropHours} may stand`);
  }
  const objection = sizeObjection(offer.length, limits.offer);
  if (objection) return objection;
  return house.store.setDrop({ ...by, drop, key, offer, expires: hourAfter(house.now(), hours) });
}

async function openDrop(house: House, visitor: Visitor, { ref, drop, key, proof }: Asked<"openDrop">): Promise<void> {
  const { guest } = visitor;
  if (guest.drops.size >= OPEN_DROPS) {
    return visitor.send(refused(ref, refusal("rate-limited", `a connection opens at most ${OPEN_DROPS} drops`)));
  }
  const name = bytesToKey(drop);
  house.watch.join(drop, visitor);
  const [valid, looked] = await Promise.all([
    proves(guest, "drop", drop, key, proof),
    house.store.drop(drop, key, hourOf(house.now())),
  ]);
  if (guest.isGone || !valid || !looked.ok) {
    if (!guest.drops.has(name)) house.watch.leave(name, visitor);
    return visitor.send(refused(ref, valid && !looked.ok ? looked : refusal("drop-refused")));
  }
  guest.noteDrop(name);
  visitor.send({ type: "dropOpened", ref, ...looked.value });
}

async function knock(house: House, guest: Guest, { drop, body }: Asked<"knock">): Promise<Outcome<unknown>> {
  if (!guest.drops.has(bytesToKey(drop))) return refusal("drop-refused");
  const objection = sizeObjection(body.length, limits.knock);
  if (objection) return objection;
  const outcome = await house.store.knock(drop, body, hourOf(house.now()));
  if (outcome.ok && outcome.value.fresh) house.bus.publish({ kind: "drop", drop, knock: body, gone: false });
  return outcome;
}

async function answer(house: House, guest: Guest, { circle, drop, body }: Asked<"answer">): Promise<Outcome<unknown>> {
  const by = doorsOf(guest, circle);
  if ("ok" in by) return by;
  const objection = sizeObjection(body.length, limits.answer);
  if (objection) return objection;
  const outcome = await house.store.answer(by, drop, body, hourOf(house.now()));
  if (outcome.ok && outcome.value.fresh) house.bus.publish({ kind: "drop", drop, answer: body, gone: false });
  return outcome;
}

async function takeDrop(house: House, guest: Guest, { circle, drop }: Asked<"takeDrop">): Promise<Outcome<unknown>> {
  const by = doorsOf(guest, circle);
  if ("ok" in by) return by;
  const outcome = await house.store.takeDrop(by, drop);
  if (outcome.ok) house.bus.publish({ kind: "drop", drop, gone: true });
  return outcome;
}

async function blobTicket(house: House, visitor: Visitor, question: Asked<"putBlob"> | Asked<"getBlob">) {
  const { ref, circle, blob } = question;
  const refuse = (why: Refusal) => visitor.send(refused(ref, why));
  const by = doorsOf(visitor.guest, circle);
  if ("ok" in by) return refuse(by);
  let size: number;
  if (question.type === "putBlob") {
    const objection = sizeObjection(question.size, limits.blob);
    if (objection) return refuse(objection);
    const admitted = await house.store.admitBlob(by, blob, question.size);
    if (!admitted.ok) return refuse(admitted);
    size = question.size;
  } else {
    const there = await house.store.findBlob(circle, blob);
    if (!there.ok) return refuse(there);
    size = there.value.size;
  }
  const way = question.type === "putBlob" ? "put" : "get";
  const ticket = house.tickets.issue({ way, circle, blob, size });
  if (!ticket) return refuse(refusal("rate-limited", "too many transfers at once"));
  visitor.send({ type: "ticket", ref, ticket });
}

async function lock(house: House, visitor: Visitor, { ref, circle, key, other }: Asked<"deposit">): Promise<Reply> {
  const by = doorsOf(visitor.guest, circle);
  if ("ok" in by) return refused(ref, by);
  const outcome = await deposit(house, visitor, { ...by, key, other });
  return outcome.ok ? { type: "lock", ref, key: outcome.value.other } : refused(ref, outcome);
}

type ArchiveQuestion = Asked<"putArchive"> | Asked<"getArchive"> | Asked<"eraseArchive">;

async function archive(house: House, visitor: Visitor, question: ArchiveQuestion): Promise<void> {
  const outcome = await archiveOutcome(house, visitor.guest, question);
  const { ref } = question;
  visitor.send(outcome.ok && outcome.value ? { type: "ticket", ref, ticket: outcome.value } : replyTo(ref, outcome));
}

/** A wrong proof, another key and an unknown archive are answered alike. */
async function archiveOutcome(
  house: House,
  guest: Guest,
  question: ArchiveQuestion,
): Promise<Outcome<Uint8Array | undefined>> {
  const { archive: id, key, proof } = question;
  if (!(await proves(guest, "archive", id, key, proof))) return refusal("archive-refused");
  if (question.type === "getArchive") return house.archives.admitGet(id, key);
  if (question.type === "eraseArchive") return house.archives.erase(id, key);
  const inside = await isInside(house, guest);
  if (!inside.ok) return inside;
  const mayBegin = () => guest.buckets.archives.take(performance.now());
  return house.archives.admitPut(id, key, question.size, mayBegin);
}

/** Whether the present door of any circle is open here, so that nobody from outside fills the disk. Which is not kept. */
async function isInside({ store }: House, guest: Guest): Promise<Outcome<undefined>> {
  let outcome: Outcome<undefined> = refusal("door-needed");
  for (const { id: circle, doors } of guest.circles()) {
    outcome = await store.admitBlob({ circle, doors }, randomBytes(16), 0);
    if (outcome.ok) return outcome;
  }
  return outcome;
}

function wakeOrNot(house: House, guest: Guest, { type, circle, endpoint }: Asked<"wakeMe"> | Asked<"letSleep">) {
  const by = doorsOf(guest, circle);
  if ("ok" in by) return by;
  if (!house.push) return refusal("push-off");
  return type === "wakeMe" ? house.push.ask(circle, endpoint) : house.push.letSleep(circle, endpoint);
}

async function byKeeper(house: House, guest: Guest, question: Asked<"retain"> | Asked<"erase">) {
  const { circle, key: keeper, proof } = question;
  const valid = await proves(guest, "keeper", circle, keeper, proof);
  // Asked with a keeper that cannot be when the proof is wrong, so that the work is the same.
  const by = { circle, keeper: valid ? keeper : new Uint8Array(0) };
  if (question.type === "retain") {
    const retained = await house.store.retain(by, question.days);
    if (retained.ok) house.sweepSoon();
    return retained;
  }
  const erased = await house.store.erase(by);
  if (erased.ok) {
    guest.leave(circle);
    house.bus.publish({ kind: "erased", circle });
    for (const drop of erased.value.drops) house.bus.publish({ kind: "drop", drop, gone: true });
    await house.dropBlobs(circle);
  }
  return erased;
}

const proves = (guest: Guest, purpose: ProofPurpose, subject: Uint8Array, key: Uint8Array, proof: Uint8Array) =>
  isProved({ purpose, nonce: guest.nonce, host: guest.host, subject, key }, proof);

function doorsOf(guest: Guest, circle: Uint8Array): { circle: Uint8Array; doors: number[] } | Refusal {
  const open = guest.circle(circle);
  return open ? { circle, doors: open.doors } : refusal("door-needed");
}
