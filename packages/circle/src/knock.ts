/** The way in from outside: reading an invitation, and leaving a knock. */
import { NexusError } from "@nexus/wire";
import type { Plea } from "./agreement/grounds.ts";
import { type DropKeys, secretToDropKeys } from "./invite/drop-keys.ts";
import { type Offer, offer, openLetter, sealLetter } from "./invite/letters.ts";
import { comeBackContent, keyPackageHash, labels } from "./invite/vouch.ts";
import { nameToIdentity, signatureKeyToMemberId } from "./member.ts";
import type { MlsEngine } from "./mls/index.ts";
import { LIVE_WITHIN, type Link } from "./net/link.ts";
import { type CircleRecord, ownFromText, ownToText } from "./session/record.ts";
import type { Core, Snapshot } from "./session/snapshot.ts";
import { emptyState } from "./state/state.ts";
import { idToBytes, toText } from "./text.ts";

/**
 * Reads the offer. Throws `drop-refused` where there is none, `drop-used` where somebody has knocked, `link-malformed` where
 * it leads to a circle of another kind than its link says.
 */
export async function readOffer(
  link: Link,
  { kind, secret }: { readonly kind: string; readonly secret: Uint8Array },
): Promise<{ keys: DropKeys; offer: Offer }> {
  const keys = await secretToDropKeys(secret);
  await link.live(LIVE_WITHIN);
  const proof = await link.prove("drop", keys.id, keys.key);
  const reply = await link.ask({ type: "openDrop", drop: keys.id, key: keys.key.publicKey, proof });
  if (reply.type !== "dropOpened") throw new NexusError("sanctuary-misbehaved", "no answer to openDrop");
  if (reply.knock) throw new NexusError("drop-used");
  const shown = openLetter(offer, keys.offer, keys.id, reply.offer);
  if ((kind === "device") !== (shown.devices === true))
    throw new NexusError("link-malformed", "another kind of circle");
  return { keys, offer: shown };
}

/** A circle seen from its threshold, with the knock ready to be left; the caller makes it durable first. */
export async function prepareKnock(
  core: Core,
  origin: string,
  secret: Uint8Array,
  { keys, offer: shown }: Awaited<ReturnType<typeof readOffer>>,
  myName: string,
  earlier?: Snapshot,
): Promise<Snapshot> {
  const { engine } = core;
  const before = earlier?.record;
  const own = before
    ? await engine.renewKeyPackage(ownFromText(before.own))
    : await engine.generateKeyPackage(nameToIdentity(myName));
  const { signatureKey } = await engine.inspectKeyPackage(own.keyPackage);
  const me = signatureKeyToMemberId(signatureKey);
  const plea = before && (await signPlea(engine, before, me, own.keyPackage, secret));
  const letter = { format: 1, keyPackage: toText(own.keyPackage), ...(plea && { plea }) } as const;
  const record: CircleRecord = {
    format: 1,
    id: shown.circle,
    origin,
    suite: engine.suite,
    standing: "knocking",
    myName: before?.myName ?? myName.trim(),
    name: shown.circleName,
    devices: shown.devices,
    me,
    isHourKept: true,
    cursor: undefined,
    past: [],
    previous: undefined,
    looked: [],
    own: ownToText(own),
    state: before?.state ?? emptyState,
    nextOutbox: before?.nextOutbox ?? 1,
    knocking: {
      secret: toText(secret),
      body: toText(sealLetter(keys.knock, keys.id, letter, core.random)),
      offer: shown,
    },
    spentDrop: undefined,
    plea: undefined,
    keeper: before?.keeper,
    ...(before && { gapAfter: lastHeard(before) }),
  };
  const outbox = earlier?.outbox ?? [];
  return { record, inside: undefined, previous: undefined, outbox, items: earlier?.items ?? new Map() };
}

const lastHeard = (record: CircleRecord): number => record.cursor?.seq ?? 0;

/** The signed wish of a member who lost step to take their own place again, with this KeyPackage. */
async function signPlea(
  engine: MlsEngine,
  before: CircleRecord,
  me: string,
  keyPackage: Uint8Array,
  secret: Uint8Array,
): Promise<Plea> {
  const contested = lastHeard(before);
  const circle = idToBytes(before.id);
  const content = comeBackContent(circle, keyPackageHash(keyPackage), contested);
  const signature = toText(await engine.signAs(ownFromText(before.own), labels.comeBack, content));
  return { by: me, contested, keyPackage: toText(keyPackage), secret: toText(secret), signature };
}
