import { createGroup } from "ts-mls/clientState.js";
import { signWithLabel, verifyWithLabel } from "ts-mls/crypto/signature.js";
import { mlsExporter } from "ts-mls/keySchedule.js";
import { contextToExtensions, extensionsToContext } from "./circle-extension.ts";
import { commit } from "./commit.ts";
import type { Group, MlsEngine, OwnKeyPackage, Suite } from "./engine.ts";
import { groupToState, membersOf, stateToGroup } from "./group.ts";
import { decodeGroup, encodeGroup } from "./group-codec.ts";
import { join } from "./join.ts";
import { generateOwn, inspect, openOwn, renewOwn } from "./key-package.ts";
import { createKit, type EngineDeps, type Kit } from "./kit.ts";
import { leap } from "./leap.ts";
import { readAad, seal } from "./message.ts";
import { open } from "./open.ts";
import { roundSecretOf } from "./round-key.ts";
import { openSealedTo, sealTo, sealToNobody } from "./seal-to.ts";
import { tidy } from "./tidy.ts";

/** The MLS engine of one suite, on the library ts-mls. Runs wherever WebCrypto has Ed25519 and X25519. */
export async function createEngine(suite: Suite, deps?: EngineDeps): Promise<MlsEngine> {
  return kitToEngine(await createKit(suite, deps));
}

export function kitToEngine(kit: Kit): MlsEngine {
  const { crypto: provider } = kit;
  return {
    suite: kit.suite,
    generateKeyPackage: (identity) => generateOwn(kit, identity),
    renewKeyPackage: (own) => renewOwn(kit, own),
    inspectKeyPackage: (keyPackage) => inspect(kit, keyPackage),
    create: (groupId, own, context) => create(kit, groupId, own, context),
    commit: (group, change, aad) => commit(kit, group, change, aad),
    seal: (group, plaintext, aad) => seal(kit, group, plaintext, aad),
    open: (group, message) => open(kit, group, message),
    leap: (group, steps) => leap(kit, group, steps),
    readAad,
    join: (welcome, own) => join(kit, welcome, own),

    groupId: (group) => groupToState(group).groupContext.groupId.slice(),
    epoch: (group) => Number(groupToState(group).groupContext.epoch),
    epochAuthenticator: (group) => groupToState(group).keySchedule.epochAuthenticator.slice(),
    exportSecret: (group, label, context, length) =>
      mlsExporter(groupToState(group).keySchedule.exporterSecret, label, context, length, provider),
    context: (group) => extensionsToContext(groupToState(group).groupContext.extensions),
    members: (group) => membersOf(groupToState(group).ratchetTree),
    ownLeaf: (group) => groupToState(group).privatePath.leafIndex,
    roundSecret: (group) => roundSecretOf(groupToState(group).signaturePrivateKey),
    sign: (group, label, content) =>
      signWithLabel(groupToState(group).signaturePrivateKey, label, content, provider.signature),
    signAs: (own, label, content) =>
      signWithLabel(openOwn(kit, own).secrets.signaturePrivateKey, label, content, provider.signature),
    // Bytes of the wrong size are no signature, and no reason to throw.
    verify: (signatureKey, label, content, signature) =>
      verifyWithLabel(signatureKey, label, content, signature, provider.signature).catch(() => false),
    sealTo: (group, leaf, label, context, plaintext) =>
      leaf === undefined
        ? sealToNobody(kit, label, context, plaintext)
        : sealTo(kit, group, leaf, label, context, plaintext),
    openSealedTo: (group, label, context, sealed) => openSealedTo(kit, group, label, context, sealed),

    encodeGroup,
    decodeGroup: (bytes) => decodeGroup(kit, bytes),
  };
}

async function create(kit: Kit, groupId: Uint8Array, own: OwnKeyPackage, context: Uint8Array): Promise<Group> {
  const { keyPackage, secrets } = openOwn(kit, own);
  const extensions = kit.isCircle ? contextToExtensions(context) : [];
  const state = await createGroup(groupId.slice(), keyPackage, secrets, extensions, kit.crypto, kit.config);
  return stateToGroup(tidy(state));
}
