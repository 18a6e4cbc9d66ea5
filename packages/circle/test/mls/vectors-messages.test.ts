import { decodeAuthenticatedContent } from "ts-mls/authenticatedContent.js";
import { decodeCommit } from "ts-mls/commit.js";
import type { CiphersuiteImpl } from "ts-mls/crypto/ciphersuite.js";
import { verifyConfirmationTag } from "ts-mls/framedContent.js";
import type { GroupContext } from "ts-mls/groupContext.js";
import { verifyGroupInfoConfirmationTag, verifyGroupInfoSignature } from "ts-mls/groupInfo.js";
import { makeKeyPackageRef } from "ts-mls/keyPackage.js";
import { decodeMlsMessage } from "ts-mls/message.js";
import { protectApplicationData, protectProposal, unprotectPrivateMessage } from "ts-mls/messageProtection.js";
import { protectProposalPublic, unprotectPublicMessage } from "ts-mls/messageProtectionPublic.js";
import type { PrivateMessage } from "ts-mls/privateMessage.js";
import { decodeProposal } from "ts-mls/proposal.js";
import type { RatchetTree } from "ts-mls/ratchetTree.js";
import { createSecretTree } from "ts-mls/secretTree.js";
import { createConfirmedHash, createInterimHash } from "ts-mls/transcriptHash.js";
import { decryptGroupInfo, decryptGroupSecrets } from "ts-mls/welcome.js";
import { expect } from "vitest";
import { decodeWhole } from "../../src/mls/refuse.ts";
import { here, nothing } from "./people.ts";
import { eachVector, hex } from "./vectors.ts";

const retention = { retainKeysForGenerations: 20, retainKeysForEpochs: 4, maximumForwardRatchetSteps: 200 };
const padding = { kind: "alwaysPad", paddingLength: 3 } as const;

type Names =
  | "group_id tree_hash confirmed_transcript_hash signature_priv signature_pub encryption_secret sender_data_secret"
  | "membership_key proposal proposal_priv proposal_pub commit commit_priv commit_pub application application_priv";
type Split<T extends string> = T extends `${infer Head} ${infer Tail}` ? Head | Split<Tail> : T;
type MessageProtection = Record<Split<Names>, string> & { epoch: number };

eachVector<MessageProtection>(
  "message-protection.json",
  "messages of others open, and ours open again",
  async (vector, provider) => {
    const bytes = (name: Split<Names>) => hex(vector[name]);
    const proposal = decodeWhole(decodeProposal, bytes("proposal"), "a proposal");
    const commit = decodeWhole(decodeCommit, bytes("commit"), "a commit");
    const context: GroupContext = {
      version: "mls10",
      cipherSuite: provider.name,
      groupId: bytes("group_id"),
      epoch: BigInt(vector.epoch),
      treeHash: bytes("tree_hash"),
      confirmedTranscriptHash: bytes("confirmed_transcript_hash"),
      extensions: [],
    };
    const tree = treeOfSecondLeaf(bytes("signature_pub"));
    const secrets = () => createSecretTree(2, bytes("encryption_secret"), provider.kdf);
    const openPrivate = async (message: PrivateMessage) => {
      const senderDataSecret = bytes("sender_data_secret");
      const opened = await unprotectPrivateMessage(
        senderDataSecret,
        message,
        await secrets(),
        tree,
        context,
        retention,
        provider,
      );
      return opened.content.content;
    };
    const openPublic = async (message: Uint8Array) => {
      const decoded = messageOf(message, "mls_public_message");
      return (await unprotectPublicMessage(bytes("membership_key"), context, tree, decoded.publicMessage, provider))
        .content;
    };
    const privateOf = (message: Uint8Array) => messageOf(message, "mls_private_message").privateMessage;
    expect(await openPublic(bytes("proposal_pub"))).toMatchObject({ proposal });
    expect(await openPublic(bytes("commit_pub"))).toMatchObject({ commit });
    expect(await openPrivate(privateOf(bytes("proposal_priv")))).toMatchObject({ proposal });
    expect(await openPrivate(privateOf(bytes("commit_priv")))).toMatchObject({ commit });
    const applicationData = bytes("application");
    expect(await openPrivate(privateOf(bytes("application_priv")))).toMatchObject({ applicationData });

    const signKey = bytes("signature_priv");
    const senderData = bytes("sender_data_secret");
    const ours = await protectApplicationData(
      signKey,
      senderData,
      applicationData,
      nothing,
      context,
      await secrets(),
      1,
      padding,
      provider,
    );
    expect(await openPrivate(ours.privateMessage)).toMatchObject({ applicationData });
    const proposed = await protectProposal(
      signKey,
      senderData,
      proposal,
      nothing,
      context,
      await secrets(),
      1,
      padding,
      provider,
    );
    expect(await openPrivate(proposed.privateMessage)).toMatchObject({ proposal });
    const inTheClear = await protectProposalPublic(
      signKey,
      bytes("membership_key"),
      context,
      nothing,
      proposal,
      1,
      provider,
    );
    const reopened = await unprotectPublicMessage(
      bytes("membership_key"),
      context,
      tree,
      inTheClear.publicMessage,
      provider,
    );
    expect(reopened.content).toMatchObject({ proposal });
  },
);

interface Transcript {
  confirmation_key: string;
  authenticated_content: string;
  interim_transcript_hash_before: string;
  confirmed_transcript_hash_after: string;
  interim_transcript_hash_after: string;
}

eachVector<Transcript>(
  "transcript-hashes.json",
  "the transcript hash takes in every commit",
  async (vector, { hash }) => {
    const { wireformat, content, auth } = decodeWhole(
      decodeAuthenticatedContent,
      hex(vector.authenticated_content),
      "authenticated content",
    );
    if (content.contentType !== "commit" || auth.contentType !== "commit") throw new Error("expected a commit");
    const input = { wireformat, content, signature: auth.signature };
    const confirmed = await createConfirmedHash(hex(vector.interim_transcript_hash_before), input, hash);
    expect(confirmed).toEqual(hex(vector.confirmed_transcript_hash_after));
    expect(await createInterimHash(confirmed, auth.confirmationTag, hash)).toEqual(
      hex(vector.interim_transcript_hash_after),
    );
    expect(await verifyConfirmationTag(hex(vector.confirmation_key), auth.confirmationTag, confirmed, hash)).toBe(true);
  },
);

eachVector<{ init_priv: string; key_package: string; signer_pub: string; welcome: string }>(
  "welcome.json",
  "a Welcome yields the secrets and the group it speaks of",
  async (vector, provider) => {
    const { keyPackage } = messageOf(hex(vector.key_package), "mls_key_package");
    const { welcome } = messageOf(hex(vector.welcome), "mls_welcome");
    const key = await provider.hpke.importPrivateKey(hex(vector.init_priv));
    const ref = await makeKeyPackageRef(keyPackage, provider.hash);
    const { joinerSecret } = here(await decryptGroupSecrets(key, ref, welcome, provider.hpke));
    const noPsk = new Uint8Array(provider.kdf.size);
    const groupInfo = here(await decryptGroupInfo(welcome, joinerSecret, noPsk, provider));
    expect(await verifyGroupInfoSignature(groupInfo, hex(vector.signer_pub), provider.signature)).toBe(true);
    expect(await verifyGroupInfoConfirmationTag(groupInfo, joinerSecret, noPsk, provider as CiphersuiteImpl)).toBe(
      true,
    );
  },
);

type Message = ReturnType<typeof decodeAny>;

function messageOf<K extends Message["wireformat"]>(bytes: Uint8Array, wireformat: K): Message & { wireformat: K } {
  const message = decodeAny(bytes);
  if (!isOf(message, wireformat)) throw new Error(`expected ${wireformat}`);
  return message;
}

function isOf<K extends Message["wireformat"]>(
  message: Message,
  wireformat: K,
): message is Message & { wireformat: K } {
  return message.wireformat === wireformat;
}

function decodeAny(bytes: Uint8Array) {
  return decodeWhole(decodeMlsMessage, bytes, "an MLSMessage");
}

/** The vectors name no tree, only that leaf 1 of two sent everything. */
function treeOfSecondLeaf(signaturePublicKey: Uint8Array): RatchetTree {
  return [
    undefined,
    undefined,
    {
      nodeType: "leaf",
      leaf: {
        signaturePublicKey,
        hpkePublicKey: nothing,
        credential: { credentialType: "basic", identity: nothing },
        capabilities: { versions: [], ciphersuites: [], extensions: [], proposals: [], credentials: [] },
        leafNodeSource: "update",
        extensions: [],
        signature: nothing,
      },
    },
  ];
}
