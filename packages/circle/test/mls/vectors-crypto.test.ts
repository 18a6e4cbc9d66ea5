import { encode } from "ts-mls/codec/tlsEncoder.js";
import { determineLength, lengthEncoder } from "ts-mls/codec/variableLength.js";
import { refhash } from "ts-mls/crypto/hash.js";
import { decryptWithLabel, encryptWithLabel } from "ts-mls/crypto/hpke.js";
import { deriveSecret, deriveTreeSecret, expandWithLabel } from "ts-mls/crypto/kdf.js";
import { signWithLabel, verifyWithLabel } from "ts-mls/crypto/signature.js";
import type { GroupContext } from "ts-mls/groupContext.js";
import { encodeGroupContext } from "ts-mls/groupContext.js";
import { initializeEpoch, mlsExporter } from "ts-mls/keySchedule.js";
import { computePskSecret } from "ts-mls/presharedkey.js";
import { createSecretTree, ratchetToGeneration } from "ts-mls/secretTree.js";
import { expandSenderDataKey, expandSenderDataNonce } from "ts-mls/sender.js";
import { expect } from "vitest";
import { here } from "./people.ts";
import { eachVector, hex } from "./vectors.ts";

type Text = Record<string, string>;

eachVector<{ vlbytes_header: string; length: number }>(
  "deserialization.json",
  "lengths are read and written as RFC 9420 section 2.1.2 says",
  async ({ vlbytes_header, length }) => {
    const header = hex(vlbytes_header);
    expect(determineLength(header)).toEqual({ length, lengthFieldSize: header.length });
    expect(encode(lengthEncoder)(length)).toEqual(header);
  },
);

interface CryptoBasics {
  ref_hash: { label: string; value: string; out: string };
  expand_with_label: { secret: string; label: string; context: string; length: number; out: string };
  derive_secret: { secret: string; label: string; out: string };
  derive_tree_secret: { secret: string; label: string; generation: number; length: number; out: string };
  sign_with_label: { priv: string; pub: string; content: string; label: string; signature: string };
  encrypt_with_label: Text & { label: string };
}

eachVector<CryptoBasics>(
  "crypto-basics.json",
  "our provider computes what the RFC defines",
  async (vector, provider) => {
    const { kdf, hpke, signature, hash } = provider;
    const { ref_hash: ref, expand_with_label: expand, derive_secret: secret, derive_tree_secret: tree } = vector;
    expect(await refhash(ref.label, hex(ref.value), hash)).toEqual(hex(ref.out));
    const { length } = expand;
    expect(await expandWithLabel(hex(expand.secret), expand.label, hex(expand.context), length, kdf)).toEqual(
      hex(expand.out),
    );
    expect(await deriveSecret(hex(secret.secret), secret.label, kdf)).toEqual(hex(secret.out));
    expect(await deriveTreeSecret(hex(tree.secret), tree.label, tree.generation, tree.length, kdf)).toEqual(
      hex(tree.out),
    );

    const { priv, pub, content, label, signature: signed } = vector.sign_with_label;
    expect(await verifyWithLabel(hex(pub), label, hex(content), hex(signed), signature)).toBe(true);
    expect(await signWithLabel(hex(priv), label, hex(content), signature)).toEqual(hex(signed));

    const sealed = vector.encrypt_with_label;
    const bytes = (name: string) => hex(here(sealed[name]));
    const key = await hpke.importPrivateKey(bytes("priv"));
    const context = bytes("context");
    const plaintext = bytes("plaintext");
    expect(await decryptWithLabel(key, sealed.label, context, bytes("kem_output"), bytes("ciphertext"), hpke)).toEqual(
      plaintext,
    );
    const own = await encryptWithLabel(
      await hpke.importPublicKey(bytes("pub")),
      sealed.label,
      context,
      plaintext,
      hpke,
    );
    expect(await decryptWithLabel(key, sealed.label, context, own.enc, own.ct, hpke)).toEqual(plaintext);
  },
);

interface KeySchedule {
  group_id: string;
  initial_init_secret: string;
  epochs: (Text & { exporter: { label: string; context: string; length: number; secret: string } })[];
}

eachVector<KeySchedule>("key-schedule.json", "every epoch's secrets follow from the last", async (vector, provider) => {
  let init = hex(vector.initial_init_secret);
  for (const [epoch, expected] of vector.epochs.entries()) {
    const bytes = (name: string) => hex(here(expected[name] as string | undefined));
    const context: GroupContext = {
      version: "mls10",
      cipherSuite: provider.name,
      groupId: hex(vector.group_id),
      epoch: BigInt(epoch),
      treeHash: bytes("tree_hash"),
      confirmedTranscriptHash: bytes("confirmed_transcript_hash"),
      extensions: [],
    };
    expect(encodeGroupContext(context)).toEqual(bytes("group_context"));
    const got = await initializeEpoch(init, bytes("commit_secret"), context, bytes("psk_secret"), provider.kdf);
    expect(got.joinerSecret).toEqual(bytes("joiner_secret"));
    expect(got.welcomeSecret).toEqual(bytes("welcome_secret"));
    expect(got.encryptionSecret).toEqual(bytes("encryption_secret"));
    expect(got.keySchedule).toEqual({
      initSecret: bytes("init_secret"),
      senderDataSecret: bytes("sender_data_secret"),
      exporterSecret: bytes("exporter_secret"),
      externalSecret: bytes("external_secret"),
      confirmationKey: bytes("confirmation_key"),
      membershipKey: bytes("membership_key"),
      resumptionPsk: bytes("resumption_psk"),
      epochAuthenticator: bytes("epoch_authenticator"),
    });
    const external = await provider.hpke.deriveKeyPair(bytes("external_secret"));
    expect(await provider.hpke.exportPublicKey(external.publicKey)).toEqual(bytes("external_pub"));
    const { label, context: exported, length, secret } = expected.exporter;
    expect(await mlsExporter(bytes("exporter_secret"), label, hex(exported), length, provider)).toEqual(hex(secret));
    init = bytes("init_secret");
  }
});

eachVector<{ psks: { psk_id: string; psk: string; psk_nonce: string }[]; psk_secret: string }>(
  "psk_secret.json",
  "pre-shared keys are mixed in order",
  async ({ psks, psk_secret }, provider) => {
    const pairs = psks.map(({ psk_id, psk, psk_nonce }): Parameters<typeof computePskSecret>[0][number] => [
      { psktype: "external", pskId: hex(psk_id), pskNonce: hex(psk_nonce) },
      hex(psk),
    ]);
    expect(await computePskSecret(pairs, provider)).toEqual(hex(psk_secret));
  },
);

interface SecretTreeVector {
  encryption_secret: string;
  sender_data: { sender_data_secret: string; ciphertext: string; key: string; nonce: string };
  leaves: (Text & { generation: number })[][];
}

eachVector<SecretTreeVector>(
  "secret-tree.json",
  "every leaf's ratchets yield the right keys",
  async (vector, provider) => {
    const { sender_data: data } = vector;
    expect(await expandSenderDataKey(provider, hex(data.sender_data_secret), hex(data.ciphertext))).toEqual(
      hex(data.key),
    );
    expect(await expandSenderDataNonce(provider, hex(data.sender_data_secret), hex(data.ciphertext))).toEqual(
      hex(data.nonce),
    );
    const tree = await createSecretTree(vector.leaves.length, hex(vector.encryption_secret), provider.kdf);
    const retention = { retainKeysForGenerations: 20, retainKeysForEpochs: 4, maximumForwardRatchetSteps: 200 };
    for (const [leafIndex, generations] of vector.leaves.entries()) {
      for (const { generation, ...expected } of generations) {
        const sender = { leafIndex, generation, reuseGuard: new Uint8Array(4) as never };
        const application = await ratchetToGeneration(tree, sender, "application", retention, provider);
        expect(application.key).toEqual(hex(here(expected.application_key)));
        expect(application.nonce).toEqual(hex(here(expected.application_nonce)));
        const handshake = await ratchetToGeneration(tree, sender, "commit", retention, provider);
        expect(handshake.key).toEqual(hex(here(expected.handshake_key)));
        expect(handshake.nonce).toEqual(hex(here(expected.handshake_nonce)));
      }
    }
  },
);
