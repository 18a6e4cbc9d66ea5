import { createCommit } from "ts-mls/createCommit.js";
import { decodeKeyPackage } from "ts-mls/keyPackage.js";
import { decodeMlsMessage, encodeMlsMessage } from "ts-mls/message.js";
import { processPublicMessage } from "ts-mls/processMessages.js";
import type { Proposal } from "ts-mls/proposal.js";
import { emptyPskIndex } from "ts-mls/pskIndex.js";
import type { Group } from "../../src/mls/engine.ts";
import { groupToState, stateToGroup } from "../../src/mls/group.ts";
import { createKit, type Kit } from "../../src/mls/kit.ts";
import { decodeWhole } from "../../src/mls/refuse.ts";
import { tidy } from "../../src/mls/tidy.ts";
import { kitToEngine } from "../../src/mls/ts-mls.ts";
import { requireUniqueKeys } from "../../src/mls/unique-keys.ts";
import type { CoreCrypto } from "./core-crypto.ts";
import { bytes, here, nothing } from "./people.ts";

export interface MixedChange {
  readonly add?: readonly Person[];
  readonly remove?: readonly Person[];
}

export interface Bundle {
  readonly commit: Uint8Array;
  readonly welcome: Uint8Array | undefined;
}

/** A member of a mixed group, whichever engine it runs on. */
export interface Person {
  readonly engine: "ours" | "theirs";
  readonly identity: Uint8Array;
  /** Theirs cannot add and remove in one commit. */
  readonly mixesChanges: boolean;
  create(): Promise<void>;
  keyPackage(): Promise<Uint8Array>;
  join(welcome: Uint8Array): Promise<void>;
  commit(change: MixedChange): Promise<Bundle>;
  open(commit: Uint8Array): Promise<void>;
  say(words: string): Promise<Uint8Array>;
  hear(message: Uint8Array): Promise<string>;
  /** A secret that only those at the same epoch of the same group share. */
  shared(): Promise<Uint8Array>;
}

const groupId = bytes("a mixed group");

export function theirPerson(cc: CoreCrypto, number: number): Promise<Person> {
  return createTheirPerson(cc, clientId(cc, number));
}

async function createTheirPerson(cc: CoreCrypto, id: InstanceType<CoreCrypto["ClientId"]>): Promise<Person> {
  const client = cc.CoreCrypto.new(await cc.Database.inMemory());
  const sent: { commit: Uint8Array; welcome?: { serialize(): Uint8Array } }[] = [];
  const credential = await client.transaction(async (context) => {
    await context.mlsInit(id, {
      sendCommitBundle: async (bundle) => void sent.push(bundle),
      prepareForTransport: async () => new Uint8Array(),
    });
    return context.addCredential(cc.Credential.basic(cc.cipherSuiteFromU16(1), id));
  });
  const conversation = () => new cc.ConversationId(groupId);
  return {
    engine: "theirs",
    identity: id.copyBytes(),
    mixesChanges: false,
    create: () => client.transaction((context) => context.createConversation(conversation(), credential)),
    keyPackage: () => client.transaction(async (context) => (await context.generateKeyPackage(credential)).serialize()),
    join: (welcome) =>
      client.transaction(async (context) => void (await context.processWelcomeMessage(new cc.Welcome(welcome)))),
    async commit({ add = [], remove = [] }) {
      const keyPackages = await Promise.all(add.map(async (person) => new cc.KeyPackage(await person.keyPackage())));
      await client.transaction(async (context) => {
        if (add.length > 0) await context.addClientsToConversation(conversation(), keyPackages);
        else if (remove.length > 0)
          await context.removeClientsFromConversation(
            conversation(),
            remove.map((person) => identityToClientId(cc, person.identity)),
          );
        else await context.updateKeyingMaterial(conversation());
      });
      const { commit, welcome } = here(sent.pop());
      return { commit, welcome: welcome?.serialize() };
    },
    open: (commit) =>
      client.transaction(async (context) => void (await context.decryptMessage(conversation(), commit))),
    say: (words) => client.transaction((context) => context.encryptMessage(conversation(), bytes(words))),
    async hear(message) {
      const heard = await client.transaction((context) => context.decryptMessage(conversation(), message));
      if (heard.tag !== "Text") throw new Error("expected a message");
      return new TextDecoder().decode(heard.inner.plaintext);
    },
    shared: async () =>
      (await client.transaction((context) => context.exportSecretKey(conversation(), 32))).copyBytes(),
  };
}

/** core-crypto knows no extension of ours, wants every leaf to support X.509, and sends its commits in the clear. */
export async function plainKit(): Promise<Kit> {
  const kit = await createKit("classical");
  return {
    ...kit,
    isCircle: false,
    capabilities: { ...kit.capabilities, extensions: [], credentials: ["basic", "x509"] },
  };
}

export async function ourPerson(cc: CoreCrypto, kit: Kit, number: number): Promise<Person> {
  const engine = kitToEngine(kit);
  const identity = clientId(cc, number).copyBytes();
  const own = await engine.generateKeyPackage(identity);
  let group: Group | undefined;
  return {
    engine: "ours",
    identity,
    mixesChanges: true,
    async create() {
      group = await engine.create(groupId, own, nothing);
    },
    keyPackage: async () => own.keyPackage,
    async join(welcome) {
      group = await engine.join(welcome, own);
    },
    async commit(change) {
      const made = await commitInTheClear(kit, here(group), change);
      group = made.group;
      return made;
    },
    async open(commit) {
      group = await openInTheClear(kit, here(group), commit);
    },
    async say(words) {
      const sealed = await engine.seal(here(group), bytes(words), nothing);
      group = sealed.group;
      return sealed.message;
    },
    async hear(message) {
      const heard = await engine.open(here(group), message);
      if (heard.kind !== "message") throw new Error("expected a message");
      group = heard.group;
      return new TextDecoder().decode(heard.plaintext);
    },
    shared: () => engine.exportSecret(here(group), "exporter", nothing, 32),
  };
}

async function commitInTheClear(kit: Kit, group: Group, change: MixedChange): Promise<Bundle & { group: Group }> {
  const state = groupToState(group);
  const members = kitToEngine(kit).members(group);
  const leafOf = ({ identity }: Person) =>
    here(members.find((member) => String(member.identity) === String(identity))).leaf;
  const removes = (change.remove ?? []).map(
    (person): Proposal => ({ proposalType: "remove", remove: { removed: leafOf(person) } }),
  );
  const adds = (change.add ?? []).map(
    async (person): Promise<Proposal> => ({
      proposalType: "add",
      add: { keyPackage: decodeWhole(decodeKeyPackage, await person.keyPackage(), "a KeyPackage") },
    }),
  );
  const made = await createCommit(
    { state, cipherSuite: kit.crypto },
    {
      extraProposals: [...removes, ...(await Promise.all(adds))],
      ratchetTreeExtension: true,
      wireAsPublicMessage: true,
    },
  );
  const welcome =
    made.welcome && encodeMlsMessage({ version: "mls10", wireformat: "mls_welcome", welcome: made.welcome });
  return {
    group: stateToGroup(tidy(made.newState, state.groupContext.epoch)),
    commit: encodeMlsMessage(made.commit),
    welcome,
  };
}

async function openInTheClear(kit: Kit, group: Group, commit: Uint8Array): Promise<Group> {
  const state = groupToState(group);
  const message = decodeWhole(decodeMlsMessage, commit, "an MLSMessage");
  if (message.wireformat !== "mls_public_message") throw new Error("expected a commit in the clear");
  const { newState } = await processPublicMessage(state, message.publicMessage, emptyPskIndex, kit.crypto);
  requireUniqueKeys(newState.ratchetTree);
  return stateToGroup(tidy(newState, state.groupContext.epoch));
}

function clientId(cc: CoreCrypto, number: number) {
  const user = `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
  return new cc.ClientId(new cc.Uuid(user), new cc.DeviceId(BigInt(number)), "nexus.example");
}

function identityToClientId(cc: CoreCrypto, identity: Uint8Array) {
  const [user = "", rest = ""] = new TextDecoder().decode(identity).split(":");
  const [device = ""] = rest.split("@");
  return new cc.ClientId(new cc.Uuid(user), new cc.DeviceId(BigInt(`0x${device}`)), "nexus.example");
}
