import type { ClientState } from "ts-mls/clientState.js";
import { decodeCommit, encodeCommit } from "ts-mls/commit.js";
import { createContentCommitSignature } from "ts-mls/framedContent.js";
import { extractWelcomeSecret, ratchetTreeFromExtension, signGroupInfo } from "ts-mls/groupInfo.js";
import { makeKeyPackageRef } from "ts-mls/keyPackage.js";
import { encodeMlsMessage } from "ts-mls/message.js";
import { protect, unprotectPrivateMessage } from "ts-mls/messageProtection.js";
import { decodeRatchetTree, encodeRatchetTree } from "ts-mls/ratchetTree.js";
import { treeHashRoot } from "ts-mls/treeHash.js";
import { decryptGroupInfo, decryptGroupSecrets, encryptGroupInfo, encryptGroupSecrets } from "ts-mls/welcome.js";
import { equalBytes } from "../../src/mls/bytes.ts";
import type { Group, OwnKeyPackage } from "../../src/mls/engine.ts";
import { groupToState } from "../../src/mls/group.ts";
import { openOwn } from "../../src/mls/key-package.ts";
import type { Kit } from "../../src/mls/kit.ts";
import { decodePrivateMessage, decodeWelcome } from "../../src/mls/message.ts";
import { here } from "./people.ts";

/**
 * What a member could send who has all the keys and no scruples: a commit, or a Welcome, changed inside and then
 * properly signed and sealed again. Returns undefined where the change leaves nothing to sign, or nothing changed.
 */
export async function forgeCommit(
  kit: Kit,
  sender: Group,
  receiver: Group,
  commit: Uint8Array,
  change?: (commit: Uint8Array) => Uint8Array,
): Promise<Uint8Array | undefined> {
  const { groupContext, keySchedule, secretTree, ratchetTree, clientConfig } = groupToState(receiver);
  const message = decodePrivateMessage(commit);
  const { keyRetentionConfig, paddingConfig } = clientConfig;
  const { content } = await unprotectPrivateMessage(
    keySchedule.senderDataSecret,
    message,
    secretTree,
    ratchetTree,
    groupContext,
    keyRetentionConfig,
    kit.crypto,
  );
  if (content.content.contentType !== "commit" || content.auth.contentType !== "commit") throw new Error("no commit");
  const honest = encodeCommit(content.content.commit);
  const changed = tryToDecode(decodeCommit, change?.(honest) ?? honest);
  if (changed === undefined || (change !== undefined && equalBytes(encodeCommit(changed), honest))) return undefined;
  const from: ClientState = groupToState(sender);
  const { leafIndex } = from.privatePath;
  const { signature, framedContent } = await createContentCommitSignature(
    groupContext,
    "mls_private_message",
    changed,
    { senderType: "member", leafIndex },
    message.authenticatedData,
    from.signaturePrivateKey,
    kit.crypto.signature,
  );
  const sealed = await protect(
    keySchedule.senderDataSecret,
    message.authenticatedData,
    groupContext,
    from.secretTree,
    { ...framedContent, auth: { ...content.auth, signature } },
    leafIndex,
    paddingConfig,
    kit.crypto,
  );
  return encodeMlsMessage({
    version: "mls10",
    wireformat: "mls_private_message",
    privateMessage: sealed.privateMessage,
  });
}

/** Changes the encoded ratchet tree inside a Welcome and lets the group context vouch for the changed one. */
export async function forgeWelcome(
  kit: Kit,
  sender: Group,
  joiner: OwnKeyPackage,
  welcome: Uint8Array,
  change?: (tree: Uint8Array) => Uint8Array,
): Promise<Uint8Array | undefined> {
  const { crypto: provider } = kit;
  const { keyPackage, secrets } = openOwn(kit, joiner);
  const decoded = decodeWelcome(welcome);
  const key = await provider.hpke.importPrivateKey(secrets.initPrivateKey);
  const newMember = await makeKeyPackageRef(keyPackage, provider.hash);
  const groupSecrets = here(await decryptGroupSecrets(key, newMember, decoded, provider.hpke));
  const noPsk = new Uint8Array(provider.kdf.size);
  const info = here(await decryptGroupInfo(decoded, groupSecrets.joinerSecret, noPsk, provider));
  const honest = encodeRatchetTree(here(ratchetTreeFromExtension(info)));
  const extensionData = change?.(honest) ?? honest;
  const tree = tryToDecode(decodeRatchetTree, extensionData);
  if (change !== undefined && tree !== undefined && equalBytes(encodeRatchetTree(tree), honest)) return undefined;
  const extensions = [{ extensionType: "ratchet_tree" as const, extensionData }];
  const treeHash =
    tree === undefined
      ? info.groupContext.treeHash
      : await treeHashRoot(tree, provider.hash).catch(() => info.groupContext.treeHash);
  const groupContext = { ...info.groupContext, treeHash };
  const { signaturePrivateKey } = groupToState(sender);
  const signed = await signGroupInfo({ ...info, extensions, groupContext }, signaturePrivateKey, provider.signature);
  const welcomeSecret = await extractWelcomeSecret(groupSecrets.joinerSecret, noPsk, provider.kdf);
  const encryptedGroupInfo = await encryptGroupInfo(signed, welcomeSecret, provider);
  const initKey = await provider.hpke.importPublicKey(keyPackage.initKey);
  const { enc, ct } = await encryptGroupSecrets(initKey, encryptedGroupInfo, groupSecrets, provider.hpke);
  const secret = { newMember, encryptedGroupSecrets: { kemOutput: enc, ciphertext: ct } };
  return encodeMlsMessage({
    version: "mls10",
    wireformat: "mls_welcome",
    welcome: { cipherSuite: decoded.cipherSuite, secrets: [secret], encryptedGroupInfo },
  });
}

function tryToDecode<T>(decode: (bytes: Uint8Array, offset: number) => [T, number] | undefined, bytes: Uint8Array) {
  try {
    return decode(bytes, 0)?.[0];
  } catch {
    return undefined;
  }
}
