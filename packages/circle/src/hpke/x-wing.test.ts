import { Aes256Gcm, CipherSuite, HkdfSha256 } from "@hpke/core";
import { XWing as other } from "@noble/post-quantum/hybrid.js";
import { expect, it } from "vitest";
import { XWing } from "./x-wing.ts";

const kem = new XWing();
const hex = (text: string) => Uint8Array.fromHex(text);
const buffer = (bytes: Uint8Array) => bytes.slice().buffer as ArrayBuffer;

/** The first vector of the draft's appendix C; public key and ciphertext follow from these. */
const published = {
  seed: hex("7f9c2ba4e88f827d616045507605853ed73b8093f6efbc88eb1a6eacfa66ef26"),
  random: hex(
    "3cb1eea988004b93103cfb0aeefd2a686e01fa4a58e8a3639ca8a1e3f9ae57e235b8cc873c23dc62b8d260169afa2f75ab916a58d974918835d25e6a435085b2",
  ),
  shared: "d2df0522128f09dd8e2c92b1e905c793d8f57a54c3da25861f10bf4ca613e384",
};
const keyPairOf = async (seed: Uint8Array) => {
  const { publicKey } = other.keygen(seed);
  return {
    privateKey: await kem.deserializePrivateKey(seed),
    publicKey: await kem.deserializePublicKey(publicKey),
  };
};

it("makes the published secret from the published random bytes, and finds it again", async () => {
  const { privateKey, publicKey } = await keyPairOf(published.seed);
  const { sharedSecret, enc } = await kem.encap({ recipientPublicKey: publicKey, ekm: buffer(published.random) });
  expect(new Uint8Array(sharedSecret).toHex()).toBe(published.shared);
  expect(new Uint8Array(await kem.decap({ recipientKey: privateKey, enc })).toHex()).toBe(published.shared);
});

it("agrees with an implementation by others, whoever seals", async () => {
  for (let round = 0; round < 5; round++) {
    const { privateKey, publicKey } = await kem.generateKeyPair();
    const seed = new Uint8Array(await kem.serializePrivateKey(privateKey));
    const theirs = other.keygen(seed);
    expect(new Uint8Array(await kem.serializePublicKey(publicKey))).toEqual(theirs.publicKey);

    const byUs = await kem.encap({ recipientPublicKey: publicKey });
    expect(other.decapsulate(new Uint8Array(byUs.enc), theirs.secretKey)).toEqual(new Uint8Array(byUs.sharedSecret));
    const byThem = other.encapsulate(theirs.publicKey);
    expect(new Uint8Array(await kem.decap({ recipientKey: privateKey, enc: byThem.cipherText }))).toEqual(
      byThem.sharedSecret,
    );
  }
});

it("makes the same key pair from the same material, which is what a recovery code relies on", async () => {
  const { publicKey } = await kem.deriveKeyPair(new Uint8Array(32).fill(7));
  const bytes = new Uint8Array(await kem.serializePublicKey(publicKey));
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)).toHex();
  expect(hash).toBe("b001bc3f5685c183b3acd0fe6925cfe8ef296cad77fb7ed45712979b02a39623");
});

it("carries what HPKE seals to it, and refuses what was changed on the way", async () => {
  const suite = new CipherSuite({ kem, kdf: new HkdfSha256(), aead: new Aes256Gcm() });
  const { privateKey, publicKey } = await kem.generateKeyPair();
  const { ct, enc } = await suite.seal({ recipientPublicKey: publicKey }, buffer(hex("c0ffee")));
  expect(new Uint8Array(await suite.open({ recipientKey: privateKey, enc }, ct)).toHex()).toBe("c0ffee");
  for (const at of [0, 1087, 1088, 1119]) {
    const bent = new Uint8Array(enc).slice();
    bent[at] = (bent[at] ?? 0) ^ 1;
    await expect(suite.open({ recipientKey: privateKey, enc: buffer(bent) }, ct)).rejects.toThrow();
  }
});

it("refuses keys and ciphertexts of another length, and one half for the other", async () => {
  const { privateKey, publicKey } = await kem.generateKeyPair();
  await expect(kem.deserializePublicKey(new Uint8Array(1215))).rejects.toThrow("1215 bytes");
  await expect(kem.deserializePrivateKey(new Uint8Array(33))).rejects.toThrow("33 bytes");
  await expect(kem.serializePublicKey(privateKey)).rejects.toThrow("no public key");
  await expect(kem.decap({ recipientKey: publicKey, enc: new ArrayBuffer(1120) })).rejects.toThrow("no private key");
  await expect(kem.decap({ recipientKey: privateKey, enc: new ArrayBuffer(1119) })).rejects.toThrow("1119 bytes");
});

it("seals nothing to a key whose half on the curve is of low order", async () => {
  const { publicKey } = await kem.generateKeyPair();
  const bytes = new Uint8Array(await kem.serializePublicKey(publicKey)).slice();
  bytes.fill(0, 1184);
  const recipientPublicKey = await kem.deserializePublicKey(bytes);
  await expect(kem.encap({ recipientPublicKey })).rejects.toThrow();
});
