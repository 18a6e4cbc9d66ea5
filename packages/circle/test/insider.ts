/**
 * A member whose client was changed to cheat: holds all that a member holds, and does with it what the honest client
 * never would.
 */
import { bytesToHex, hexToBytes, paddedLength } from "@nexus/wire";
import { encodeGrounds, type Grounds, noGrounds } from "../src/agreement/grounds.ts";
import type { CircleId } from "../src/index.ts";
import { openMemoryVault } from "../src/index.ts";
import { encodeAttestation } from "../src/log/attestation.ts";
import { epochKeys } from "../src/log/epoch-keys.ts";
import { sealPadded } from "../src/log/seal.ts";
import type { Change, Leaf, MlsEngine } from "../src/mls/index.ts";
import { createKit } from "../src/mls/kit.ts";
import { kitToEngine } from "../src/mls/ts-mls.ts";
import { openLink } from "../src/net/link.ts";
import { encodePayload, type Payload } from "../src/payload.ts";
import { readStoredCircle } from "../src/session/record.ts";
import { createSession, type Session } from "../src/session/session.ts";
import { enterEpoch } from "../src/session/snapshot.ts";
import { fromText } from "../src/text.ts";
import { openOwnVault } from "../src/vault/own-key.ts";
import { edges, type Person, until } from "./world.ts";

export interface Insider {
  readonly session: Session;
  readonly engine: MlsEngine;
  /** Commits whatever is asked, lawful or not. `spoil` may change the bytes before they are sealed and sent. */
  commit(change: Change, spoil?: Spoil): Promise<void>;
  /** Says whatever is asked. */
  say(payload: Payload | Uint8Array): Promise<void>;
  /** Appends bytes that nobody can open. */
  noise(kind: "message" | "commit"): Promise<void>;
  /** From now on the path secrets of the n-th recipients (from 0) in own commits are damaged. */
  damagePathFor(recipients: readonly number[]): void;
  close(): Promise<void>;
}

export interface Spoil {
  readonly grounds?: Grounds;
  readonly commit?: (bytes: Uint8Array) => Uint8Array;
  readonly next?: Uint8Array;
  readonly answers?: readonly { drop: Uint8Array; body: Uint8Array }[];
}

/** Takes over a person's device: their own client is closed for good. `watch` may look at what its engine does. */
export async function turn(
  person: Person,
  circle: CircleId,
  watch: (engine: MlsEngine) => MlsEngine = (engine) => engine,
  /** Without timers a client does nothing by itself. */
  later: typeof edges.later = edges.later,
): Promise<Insider> {
  await person.nexus.close();
  const vault = await openOwnVault(await openMemoryVault(person.disk), edges.random);
  const stored = await readStoredCircle(vault, circle);
  const kit = await createKit(stored.record.suite);
  let damaged: readonly number[] = [];
  const { hpke } = kit.crypto;
  const turns = inTurn(hpke.importPublicKey.bind(hpke));
  const spoiling = kitToEngine({
    ...kit,
    crypto: {
      ...kit.crypto,
      hpke: {
        ...hpke,
        importPublicKey: turns.take,
        async seal(...args: Parameters<typeof hpke.seal>) {
          const made = await hpke.seal(...args);
          // Path secrets (RFC 9420 section 7.5) are as long as the suite's hash; trial seals are empty.
          if (args[1].length === 0) return made;
          if (damaged.includes(turns.of(args[0]))) made.ct[0] = (made.ct[0] as number) ^ 1;
          return made;
        },
      },
    },
  });
  const watched = watch(spoiling);
  /** What it said, by the bytes that the log shows: its own key for them is used up. */
  const own = new Map<string, { plaintext: Uint8Array; aad: Uint8Array }>();
  const engine: MlsEngine = {
    ...watched,
    async open(group, message) {
      const known = own.get(bytesToHex(message));
      if (!known) return await watched.open(group, message);
      const from = watched.members(group).find(({ leaf }) => leaf === watched.ownLeaf(group)) as Leaf;
      const place = { sender: from.leaf, from, epoch: watched.epoch(group) };
      return { kind: "message", group, ...place, ...known, consumed: [] };
    },
  };
  const link = openLink(stored.record.origin, edges);
  const inside = await enterEpoch(engine, engine.decodeGroup(stored.group as Uint8Array));
  const session = createSession(
    { ...edges, later, vault, engine, link, changed() {} },
    {
      record: stored.record,
      inside,
      previous: undefined,
      outbox: [],
      items: new Map(stored.timeline.map((item) => [item.id, item])),
    },
  );
  await until(() => link.state() === "live");
  // The door is proved right after the line is live; an append before that is refused, so it is tried until taken.
  const append = async (kind: "message" | "commit", body: Uint8Array, spoil: Spoil & { next?: Uint8Array }) => {
    const { keys } = session.snapshot().inside as NonNullable<ReturnType<Session["snapshot"]>["inside"]>;
    const frame = {
      type: "append" as const,
      circle: hexToBytes(circle) as Uint8Array,
      door: keys.door.publicKey,
      id: edges.random(16),
      kind,
      next: spoil.next,
      answers: spoil.answers ?? [],
      body,
    };
    for (let attempt = 0; ; attempt++) {
      try {
        await link.ask(frame);
        return;
      } catch (error) {
        if ((error as { code?: string }).code !== "door-needed" || attempt > 50) throw error;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    }
  };
  const attest = (grounds: Uint8Array) => {
    const { record, inside: now } = session.snapshot();
    return encodeAttestation({
      seq: record.cursor?.seq ?? 0,
      hash: fromText(record.cursor?.hash ?? ""),
      epochTag: engine.epochAuthenticator(now?.group as never).subarray(0, 16),
      grounds,
    });
  };
  return {
    session,
    engine,
    async commit(change, spoil = {}) {
      const { inside: now } = session.snapshot();
      if (!now) throw new Error("the insider is out");
      const made = await engine.commit(now.group, change, attest(encodeGrounds(spoil.grounds ?? noGrounds)));
      const bytes = spoil.commit?.(made.commit) ?? made.commit;
      const body = sealPadded(now.keys.envelope, now.keys.door.publicKey, bytes, edges.random);
      const next = spoil.next ?? (await epochKeys(engine, made.group)).door.publicKey;
      await append("commit", body, { ...spoil, next });
    },
    async say(payload) {
      const { inside: now } = session.snapshot();
      if (!now) throw new Error("the insider is out");
      const plain = payload instanceof Uint8Array ? payload : encodePayload(payload);
      let message = new Uint8Array() as Uint8Array;
      await session.step(async (draft) => {
        if (!draft.inside) return;
        const aad = attest(new Uint8Array());
        const made = await engine.seal(draft.inside.group, plain, aad);
        own.set(bytesToHex(made.message), { plaintext: plain, aad });
        draft.inside = { ...draft.inside, group: made.group };
        message = made.message;
      });
      await append("message", sealPadded(now.keys.envelope, now.keys.door.publicKey, message, edges.random), {});
    },
    async noise(kind) {
      const next = kind === "commit" ? { next: edges.random(32) } : {};
      await append(kind, edges.random(paddedLength(900)), next);
    },
    damagePathFor(recipients) {
      damaged = recipients;
    },
    async close() {
      await session.close();
      link.close();
    },
  };
}

/**
 * Numbers what is taken at one go, from 0: the engine asks for the keys of all recipients in the tree's order at once,
 * and seals to them in whatever order the machine comes to it.
 */
function inTurn<Key extends object>(take: (bytes: Uint8Array) => Promise<Key>) {
  const numbers = new WeakMap<Key, number>();
  let next = 0;
  return {
    async take(bytes: Uint8Array): Promise<Key> {
      if (next === 0) queueMicrotask(() => (next = 0));
      const number = next++;
      const key = await take(bytes);
      numbers.set(key, number);
      return key;
    },
    of: (key: Key): number => numbers.get(key) ?? Number.NaN,
  };
}

export const stampedSharing = (text: string, id = bytesToHex(edges.random(16))): Payload => ({
  type: "sharing",
  id,
  minute: Math.floor(Date.now() / 60_000),
  text,
});
