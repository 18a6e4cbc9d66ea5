/** The core: all circles of one person on one device, in however many sanctuaries. See `api.ts` for the contract. */
import { NexusError } from "@nexus/wire";
import type { CircleId, Nexus } from "./api.ts";
import { blueprintCalls } from "./blueprint/later.ts";
import { deckCalls } from "./decks/later.ts";
import type { NexusDeps } from "./deps.ts";
import type { Devices } from "./devices/devices.ts";
import { deviceCalls, openDevices } from "./devices/later.ts";
import type { Doorway } from "./entering.ts";
import { enteringCalls } from "./entering-later.ts";
import { guardianCalls } from "./guardians/later.ts";
import { importCalls } from "./imports/later.ts";
import { checkIn } from "./journal/check-in.ts";
import { openJournal } from "./journal/journal.ts";
import { type Keyring, openKeyring } from "./keyring/keyring.ts";
import { lawCalls } from "./law-later.ts";
import { seedToSigningKey } from "./log/signing-key.ts";
import { membershipCalls } from "./membership-later.ts";
import { createEngine, type MlsEngine, type Suite } from "./mls/index.ts";
import { type Link, openLink } from "./net/link.ts";
import { part } from "./part.ts";
import { comeFirst } from "./rounds/later.ts";
import { roundCalls } from "./rounds.ts";
import { stepOut } from "./session/adopt.ts";
import { stamp } from "./session/own.ts";
import { keys, listStoredCircles, readStoredCircle } from "./session/record.ts";
import { createSession, type Session } from "./session/session.ts";
import {
  beginDraft,
  type Core,
  type Draft,
  enqueue,
  enterEpoch,
  type Snapshot,
  writeDraft,
} from "./session/snapshot.ts";
import { sanctuaryShelf } from "./shelf-later.ts";
import { type Standpoint, takeOut, talkCalls } from "./talk.ts";
import { fromText, idToBytes } from "./text.ts";
import type { Vault } from "./vault/vault.ts";
import { wakeCalls } from "./wake-later.ts";

/** Without a keyring of the caller the vault must be one without a lock. Throws NexusError `keyring-locked`. */
export async function createNexus(deps: NexusDeps, keyring?: Keyring): Promise<Nexus> {
  const { vault: opened, isOpen } = keyring ?? (await openKeyring(deps.vault, deps.random));
  if (!isOpen()) throw new NexusError("keyring-locked");
  const hooks = { write: opened.write, changed: () => {} };
  const vault: Vault = { ...opened, write: (changes) => hooks.write(changes) };
  const sealed: NexusDeps = { ...deps, vault };
  const journal = await openJournal(sealed);
  const engines = new Map<Suite, Promise<MlsEngine>>();
  const links = new Map<string, Link>();
  const sessions = new Map<CircleId, Session>();
  /** The circle of this person's devices. */
  const own = new Map<CircleId, Session>();
  const listeners = new Set<(circle: CircleId) => void>();

  const engineOf = (suite: Suite): Promise<MlsEngine> => {
    const engine = engines.get(suite) ?? createEngine(suite, { now: deps.now, random: deps.random });
    engines.set(suite, engine);
    return engine;
  };

  const linkTo = (origin: string): Link => {
    const link = links.get(origin) ?? openLink(origin, deps);
    links.set(origin, link);
    return link;
  };

  const changed = (id: CircleId) => {
    if (own.has(id)) return hooks.changed();
    for (const listener of listeners) listener(id);
  };

  function start(engine: MlsEngine, snapshot: Snapshot): Session {
    const { id, origin, devices } = snapshot.record;
    const link = linkTo(origin);
    const session = createSession({ ...sealed, engine, link, changed: () => changed(id) }, snapshot);
    (devices ? own : sessions).set(id, session);
    changed(id);
    return session;
  }

  /** Stores a circle that begins on this device, in place of what may be left of it from an earlier time. */
  async function begin(engine: MlsEngine, snapshot: Snapshot): Promise<CircleId> {
    const { id } = snapshot.record;
    const earlier = sessions.get(id);
    const items = earlier?.snapshot().items ?? snapshot.items;
    await earlier?.close();
    const draft = { ...beginDraft(snapshot), record: { ...snapshot.record } };
    await writeDraft(vault, engine, { ...snapshot, inside: undefined }, draft);
    start(engine, { ...snapshot, items });
    return id;
  }

  async function load(id: CircleId): Promise<void> {
    const { record, group, previous, outbox, timeline } = await readStoredCircle(vault, id);
    await comeFirst(record.state, timeline);
    if (record.devices) await theDevices(true);
    const engine = await engineOf(record.suite);
    const inside = group && (await enterEpoch(engine, engine.decodeGroup(group)));
    const before = previous && { group: engine.decodeGroup(previous), used: [] };
    start(engine, {
      record,
      inside,
      previous: before,
      outbox,
      items: new Map(timeline.map((item) => [item.id, item])),
    });
  }

  const session = (id: CircleId): Session => {
    const found = sessions.get(id);
    if (!found) throw new NexusError("circle-unknown");
    return found;
  };

  async function forget(at: Session): Promise<void> {
    const { id } = at.snapshot().record;
    await at.close();
    sessions.delete(id);
    own.delete(id);
    const rows = await vault.list(keys.all(id));
    await vault.write(rows.map(({ key }) => ({ key, value: undefined })));
    changed(id);
  }

  const insideOf = (id: CircleId): Standpoint => {
    const found = session(id);
    const { inside, record } = found.snapshot();
    if (record.standing === "adrift") throw new NexusError("member-adrift");
    if (!inside || record.standing !== "member") throw new NexusError("member-removed");
    return { session: found, inside, me: record.me, core: found.core };
  };

  const core = (engine: MlsEngine): Core => ({ engine, now: deps.now, random: deps.random });
  const doorway: Doorway = { sessions, engineOf, coreOf: core, linkTo, begin };

  let devices: Promise<Devices> | undefined;
  const theDevices = (isLinked = false) =>
    (devices ??= openDevices({ ...deps, ...doorway, vault: opened, journal, hooks, own, forget }, isLinked));

  const nexus: Nexus = {
    circles: () => [...sessions.values()].map((it) => it.view()),
    circle: (id) => session(id).view(),

    ...enteringCalls(doorway),
    ...journal.calls,
    ...importCalls(journal, sealed),
    ...talkCalls(session, insideOf),
    ...membershipCalls(insideOf),
    ...lawCalls(insideOf),
    ...roundCalls(session, insideOf),
    ...deckCalls(vault),
    ...guardianCalls({ sessions, insideOf, keyring }),
    ...deviceCalls(async () => (await theDevices()).calls),
    ...wakeCalls(sessions, linkTo),
    ...blueprintCalls(vault),
    putArchive: async (...args) => (await sanctuaryShelf()).putArchive(deps, sessions, ...args),

    checkIn: (id, input) =>
      checkIn(journal, id === undefined ? undefined : { id, inside: () => insideOf(id).session }, input),

    async retract(id, message) {
      const item = session(id)
        .view()
        .timeline.find((it) => it.id === message);
      if (!item) throw new NexusError("entry-unknown");
      const { session: at, me, core: edges } = insideOf(id);
      if (item.author !== me) throw new NexusError("law-author");
      const takeBack = (draft: Draft) => {
        const waits = draft.outbox.find((row) => row.intent.kind === "say" && row.intent.payload.id === message);
        if (waits && !waits.sealed) takeOut(draft, waits);
        else enqueue(draft, { kind: "say", payload: { type: "retraction", ...stamp(edges), of: message } });
      };
      const mine = journal.entryOf(message);
      if (!mine?.shared) return await at.step(takeBack);
      await journal.keep({ ...mine, shared: { ...mine.shared, takenBack: true } }, (row) =>
        at.step((draft) => {
          takeBack(draft);
          draft.beside.push(row);
        }),
      );
    },

    renew: (id) => insideOf(id).session.wish({ kind: "renew" }),

    forget: (id) => forget(session(id)),

    async erase(id) {
      const at = session(id);
      const { keeper } = at.snapshot().record;
      if (keeper === undefined) throw new NexusError("keeper-refused");
      const key = await seedToSigningKey(fromText(keeper));
      const circle = idToBytes(id);
      const proof = await at.link.prove("keeper", circle, key);
      await at.link.ask({ type: "erase", circle, key: key.publicKey, proof });
      await at.step((draft) => stepOut(draft, "left"));
    },

    async search(query, locale) {
      const { allFindables, search } = await part(import("./search.ts"), "search");
      const all = allFindables(nexus.circles(), nexus.journal().entries);
      return search(query, all, locale === undefined ? {} : { locale });
    },

    settled(id, ms) {
      const isDone = () => session(id).snapshot().outbox.length === 0;
      if (isDone()) return Promise.resolve();
      return new Promise((resolve, reject) => {
        const stop = nexus.subscribe((which) => {
          if (which !== id || !isDone()) return;
          cancel();
          stop();
          resolve();
        });
        const cancel = deps.later(ms, () => {
          stop();
          reject(new NexusError("sanctuary-unreachable", "it still waits in the outbox"));
        });
      });
    },

    wake() {
      for (const link of links.values()) link.wake();
    },

    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    async close() {
      listeners.clear();
      (await devices)?.close();
      await Promise.all([...sessions.values(), ...own.values()].map((it) => it.close()));
      for (const link of links.values()) link.close();
      // A keyring's vault belongs to whoever opened it.
      if (!keyring) await vault.close();
    },
  };

  for (const id of await listStoredCircles(vault)) await load(id);
  return nexus;
}
