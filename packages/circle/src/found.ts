/** Founding a circle: a group of one, its founding door and its keeper key, registered with a sanctuary. */
import { bytesToHex, foundingHash } from "@nexus/wire";
import { encodeContext, nothingYet } from "./agreement/context.ts";
import { defaultAgreement } from "./agreement/default.ts";
import type { FoundInput } from "./api.ts";
import { type SigningKey, seedToSigningKey } from "./log/signing-key.ts";
import { nameToIdentity, signatureKeyToMemberId } from "./member.ts";
import { LIVE_WITHIN, type Link } from "./net/link.ts";
import { type CircleRecord, ownToText } from "./session/record.ts";
import { type Core, enterEpoch, type Snapshot } from "./session/snapshot.ts";
import { emptyState } from "./state/state.ts";
import { toText } from "./text.ts";
import { HOUR } from "./time.ts";

/** What founding needs besides the sanctuary's yes. */
export interface Founding {
  readonly snapshot: Snapshot;
  readonly circle: Uint8Array;
  readonly door: Uint8Array;
  readonly keeper: SigningKey;
}

/** A circle of one, before any sanctuary has heard of it. */
export async function beginCircle(
  core: Core,
  origin: string,
  input: FoundInput & { readonly devices?: true },
): Promise<Founding> {
  const { engine } = core;
  const { agreement = defaultAgreement, devices } = input;
  const own = await engine.generateKeyPackage(nameToIdentity(input.myName));
  const { signatureKey } = await engine.inspectKeyPackage(own.keyPackage);
  const me = signatureKeyToMemberId(signatureKey);
  const circle = core.random(16);
  const name = input.circleName.trim();
  const termSince = Math.floor(core.now() / HOUR);
  const context = {
    ...nothingYet,
    format: 2,
    name,
    agreement,
    architect: me,
    keepers: [me],
    termSince,
    devices,
  } as const;
  const group = await engine.create(circle, own, encodeContext({ ...context, keepers: [me] }));
  const inside = await enterEpoch(engine, group);
  const door = inside.keys.door.publicKey;
  const keeperSeed = core.random(32);
  const hash = toText(foundingHash(circle, door));
  const record: CircleRecord = {
    format: 1,
    id: bytesToHex(circle),
    origin,
    suite: engine.suite,
    standing: "member",
    myName: input.myName.trim(),
    name,
    devices,
    me,
    isHourKept: true,
    cursor: { seq: 0, under: 0, hash, invalid: [], trail: [[0, hash]] },
    past: [],
    previous: undefined,
    looked: [],
    own: ownToText(own),
    state: { ...emptyState, people: { [me]: { name: input.myName.trim(), vouches: [] } } },
    retained: agreement.retentionDays,
    nextOutbox: 1,
    knocking: undefined,
    spentDrop: undefined,
    plea: undefined,
    keeper: toText(keeperSeed),
  };
  const snapshot = { record, inside, previous: undefined, outbox: [], items: new Map() };
  return { snapshot, circle, door, keeper: await seedToSigningKey(keeperSeed) };
}

/** Resolves once the sanctuary has the circle; the caller makes the snapshot durable. */
export async function foundCircle(
  core: Core,
  link: Link,
  admission: Uint8Array,
  input: Parameters<typeof beginCircle>[2],
): Promise<Snapshot> {
  const { snapshot, circle, door, keeper } = await beginCircle(core, link.origin, input);
  await link.live(LIVE_WITHIN);
  await link.ask({ type: "found", circle, door, keeper: keeper.publicKey, admission });
  const { retentionDays } = input.agreement ?? defaultAgreement;
  if (retentionDays > 0) {
    const proof = await link.prove("keeper", circle, keeper);
    await link.ask({ type: "retain", circle, key: keeper.publicKey, proof, days: retentionDays });
  }
  return snapshot;
}
