import { initializeEpoch } from "ts-mls/keySchedule.js";
import { expect } from "vitest";
import { groupToState } from "../../src/mls/group.ts";
import { type Change, type Group, type MlsEngine, MlsError, type OwnKeyPackage, wipe } from "../../src/mls/index.ts";
import { createKit, type Kit } from "../../src/mls/kit.ts";
import { kitToEngine } from "../../src/mls/ts-mls.ts";
import { bytes, here, openCommit, openMessage, text } from "./people.ts";
import { type Seeded, seeded } from "./seeded.ts";

interface Member {
  readonly name: string;
  readonly own: OwnKeyPackage;
  group: Group;
  /** Stored states of the last epochs: what a thief, or the member itself when removed, may still hold. */
  kept: Uint8Array[];
}

/** Somebody who was removed, with everything that was not wiped in time. */
interface Gone {
  readonly name: string;
  readonly own: OwnKeyPackage;
  readonly states: readonly Group[];
}

interface Said {
  readonly epoch: number;
  readonly by: string;
  readonly words: string;
  readonly message: Uint8Array;
  readonly heardBy: Set<string>;
}

/** Counts what a soak saw, so that its test can show that it saw enough. */
export interface Tally {
  commits: number;
  removals: number;
  messages: number;
  largest: number;
}

/**
 * The life of one group, by chance: newcomers, removals, both at once, fresh keys, new agreements, people who leave and
 * come back, phones that restart. After each commit everybody must be at one epoch, and nobody who was removed.
 */
export class Soak {
  readonly tally: Tally = { commits: 0, removals: 0, messages: 0, largest: 1 };
  readonly #kit: Kit;
  readonly #engine: MlsEngine;
  readonly #choices: Seeded;
  readonly #limit: number;
  #members: Member[] = [];
  #gone: Gone[] = [];
  #said: Said[] = [];
  #born = 0;

  private constructor(kit: Kit, seed: number, limit: number) {
    this.#kit = kit;
    this.#engine = kitToEngine(kit);
    this.#choices = seeded(seed);
    this.#limit = limit;
  }

  static async begin(suite: "classical" | "x-wing", seed: number, limit: number): Promise<Soak> {
    const soak = new Soak(await createKit(suite), seed, limit);
    const own = await soak.#newKeyPackage();
    const group = await soak.#engine.create(bytes(`soak ${seed}`), own, bytes("agreement 0"));
    soak.#members = [{ name: "person 1", own, group, kept: [] }];
    return soak;
  }

  async step(): Promise<void> {
    const committer = this.#choices.pick(this.#members);
    const { change, leaving, joining } = await this.#chooseChange(committer);
    const before = new Map(this.#members.map((member) => [member, this.#engine.encodeGroup(member.group)]));
    const { commit, welcome } = await this.#commitAs(committer, change);
    await this.#everybodyOpens(committer, commit, leaving, change);
    for (const { name, own } of joining) {
      this.#members.push({ name, own, group: await this.#engine.join(here(welcome), own), kept: [] });
    }
    this.#expectOneEpoch();
    for (const member of leaving) await this.#expectLostTrack(member, here(before.get(member)));
    await this.#talk(commit);
    this.#remember(before);
  }

  async #chooseChange(committer: Member) {
    const choices = this.#choices;
    const others = this.#members.filter((member) => member !== committer);
    const room = this.#limit - this.#members.length;
    const grows = room > 0 && (others.length < 2 || choices.chance(0.45));
    const shrinks = others.length > 0 && choices.chance(0.35);
    const leaving = shrinks ? choices.some(others, 1 + choices.below(Math.min(3, others.length))) : [];
    const joining: { name: string; own: OwnKeyPackage }[] = [];
    for (let i = grows ? 1 + choices.below(Math.min(3, room)) : 0; i > 0; i--) {
      const own = await this.#newKeyPackage();
      joining.push({ name: `person ${this.#born}`, own });
    }
    const isHere = new Set(this.#members.map(({ name }) => name));
    const away = [...leaving, ...this.#gone.filter(({ name }) => !isHere.has(name))];
    if (away.length > 0 && room > joining.length && choices.chance(0.3)) {
      const { name, own } = choices.pick(away);
      joining.push({ name, own: await this.#engine.renewKeyPackage(own) });
    }
    const change: Change = {
      add: joining.map(({ own }) => own.keyPackage),
      remove: leaving.map((member) => this.#engine.ownLeaf(member.group)),
      ...(choices.chance(0.2) ? { context: bytes(`agreement ${choices.below(1000)}`) } : {}),
    };
    return { change, leaving, joining };
  }

  async #commitAs(committer: Member, change: Change) {
    const made = await this.#engine.commit(committer.group, change, bytes(committer.name));
    committer.group = this.#restarted(made.group);
    wipe(made.consumed);
    this.tally.commits += 1;
    return made;
  }

  async #everybodyOpens(committer: Member, commit: Uint8Array, leaving: readonly Member[], change: Change) {
    for (const member of this.#members) {
      if (member === committer) continue;
      const received = await openCommit(this.#engine, member.group, commit);
      expect(received.selfRemoved).toBe(leaving.includes(member));
      expect(text(received.aad)).toBe(committer.name);
      expect(received.added.map((leaf) => leaf.keyPackage)).toEqual(change.add);
      expect(received.removed.map((leaf) => leaf.leaf)).toEqual(change.remove);
      expect(received.context).toEqual(change.context);
      expect(received.foreign).toEqual([]);
      member.group = this.#restarted(received.group);
      wipe(received.consumed);
    }
    this.#members = this.#members.filter((member) => !leaving.includes(member));
    this.tally.removals += leaving.length;
    this.tally.largest = Math.max(this.tally.largest, this.#members.length);
  }

  #expectOneEpoch() {
    const [first, ...others] = this.#members.map(({ group }) => group);
    for (const other of others) {
      expect(this.#engine.epochAuthenticator(other)).toEqual(this.#engine.epochAuthenticator(here(first)));
      expect(this.#engine.context(other)).toEqual(this.#engine.context(here(first)));
    }
  }

  /** Neither the removal itself nor a guess of what the removed one was not told brings it to the new epoch. */
  async #expectLostTrack(removed: Member, stored: Uint8Array) {
    const now = here(this.#members[0]).group;
    const reached = this.#engine.epochAuthenticator(now);
    expect(this.#engine.epochAuthenticator(removed.group)).not.toEqual(reached);
    const { keySchedule } = groupToState(this.#engine.decodeGroup(stored));
    const { kdf } = this.#kit.crypto;
    const zeroes = new Uint8Array(kdf.size);
    const context = groupToState(now).groupContext;
    const guess = await initializeEpoch(keySchedule.initSecret, zeroes, context, zeroes, kdf);
    expect(guess.keySchedule.epochAuthenticator).not.toEqual(reached);
    const states = [...removed.kept, stored].map((bytes) => this.#engine.decodeGroup(bytes));
    this.#gone.push({ name: removed.name, own: removed.own, states: [...states, removed.group] });
    this.#gone = this.#gone.slice(-4);
  }

  /** Somebody speaks, some hear it now, one catches up on something older, and no one who is gone hears anything. */
  async #talk(commit: Uint8Array) {
    const speaker = this.#choices.pick(this.#members);
    const words = `words ${this.tally.messages++}`;
    const sealed = await this.#engine.seal(speaker.group, bytes(words), bytes("said"));
    speaker.group = sealed.group;
    wipe(sealed.consumed);
    const epoch = this.#engine.epoch(speaker.group);
    this.#said.push({ epoch, by: speaker.name, words, message: sealed.message, heardBy: new Set([speaker.name]) });
    this.#said = this.#said.filter((said) => said.epoch >= epoch - 1);
    const listener = this.#choices.pick(this.#members);
    for (const said of this.#choices.some(this.#said, 2)) await this.#hear(listener, said);
    for (const member of this.#gone) await this.#expectDeaf(member, [commit, sealed.message]);
  }

  async #hear(listener: Member, said: Said) {
    const wasThere = this.#engine.epoch(listener.group) - listener.kept.length <= said.epoch;
    if (said.heardBy.has(listener.name) || !wasThere) return;
    const heard = await openMessage(this.#engine, listener.group, said.message);
    expect(text(heard.plaintext)).toBe(said.words);
    expect(text(heard.from.identity)).toBe(said.by);
    expect(heard.epoch).toBe(said.epoch);
    listener.group = this.#restarted(heard.group);
    wipe(heard.consumed);
    said.heardBy.add(listener.name);
  }

  async #expectDeaf({ name, states }: Gone, messages: readonly Uint8Array[]) {
    for (const state of states) {
      for (const message of messages) {
        const outcome = await this.#engine.open(state, message).catch((error) => error);
        if (outcome?.kind === "commit" && outcome.selfRemoved) continue;
        expect(outcome, `${name} was removed and still follows`).toBeInstanceOf(MlsError);
      }
    }
  }

  #remember(before: ReadonlyMap<Member, Uint8Array>) {
    for (const member of this.#members) {
      const stored = before.get(member);
      if (stored !== undefined) member.kept = [...member.kept, stored].slice(-4);
    }
  }

  #restarted(group: Group): Group {
    return this.#choices.chance(0.3) ? this.#engine.decodeGroup(this.#engine.encodeGroup(group)) : group;
  }

  #newKeyPackage(): Promise<OwnKeyPackage> {
    this.#born += 1;
    return this.#engine.generateKeyPackage(bytes(`person ${this.#born}`));
  }
}
