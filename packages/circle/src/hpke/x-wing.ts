/**
 * X-Wing (draft-connolly-cfrg-xwing-kem-10): ML-KEM-768 and X25519 as one KEM for HPKE, broken only if both are. ML-KEM
 * comes from a library; X25519 is WebCrypto's, which takes a tenth of the time of one in JavaScript and no room.
 */
import type { KemInterface, RecipientContextParams, SenderContextParams } from "@hpke/core";
import { DeserializeError, KemId } from "@hpke/core";
import { concat } from "@nexus/wire";
import { MlKem768, sha3_256, shake256 } from "mlkem";
import { importX25519Secret, x25519, x25519PublicKey } from "./x25519.ts";

/** Bytes. */
const SEED = 32;
const PUBLIC_M = 1184;
const CIPHERTEXT_M = 1088;
const X = 32;

/** Section 5.3: `\./` over `/^\`. */
const label = Uint8Array.of(0x5c, 0x2e, 0x2f, 0x2f, 0x5e, 0x5c);

type Bytes = ArrayBufferLike | ArrayBufferView;

/** A public key of 1,216 bytes, or the 32 bytes from which a private one is made. */
class XWingKey implements CryptoKey {
  readonly algorithm = { name: "X-Wing" };
  readonly extractable = true;
  readonly usages: KeyUsage[] = [];
  readonly type: "public" | "private";
  readonly bytes: Uint8Array;

  constructor(type: "public" | "private", bytes: Uint8Array) {
    if (bytes.length !== (type === "public" ? PUBLIC_M + X : SEED)) {
      throw new DeserializeError(`no ${type} key of X-Wing has ${bytes.length} bytes`);
    }
    this.type = type;
    this.bytes = bytes;
  }
}

export class XWing implements KemInterface {
  readonly id = KemId.XWing;
  readonly secretSize = 32;
  readonly encSize = CIPHERTEXT_M + X;
  readonly publicKeySize = PUBLIC_M + X;
  readonly privateKeySize = SEED;
  readonly #mlKem = new MlKem768();

  async serializePublicKey(key: CryptoKey): Promise<ArrayBuffer> {
    return bufferOf(bytesOfKey(key, "public"));
  }

  async serializePrivateKey(key: CryptoKey): Promise<ArrayBuffer> {
    return bufferOf(bytesOfKey(key, "private"));
  }

  async deserializePublicKey(key: Bytes): Promise<CryptoKey> {
    return new XWingKey("public", bytesOf(key));
  }

  async deserializePrivateKey(key: Bytes): Promise<CryptoKey> {
    return new XWingKey("private", bytesOf(key));
  }

  async importKey(format: "raw" | "jwk", key: ArrayBuffer | JsonWebKey, isPublic = true): Promise<CryptoKey> {
    if (format !== "raw" || !(key instanceof ArrayBuffer)) throw new DeserializeError("only raw keys are read here");
    return new XWingKey(isPublic ? "public" : "private", bytesOf(key));
  }

  generateKeyPair(): Promise<CryptoKeyPair> {
    return this.#keyPairOf(crypto.getRandomValues(new Uint8Array(SEED)));
  }

  /** From 32 bytes of key material, as HPKE's draft of post-quantum KEMs has it. */
  deriveKeyPair(material: Bytes): Promise<CryptoKeyPair> {
    return this.#keyPairOf(shake256.create({ dkLen: SEED }).update(bytesOf(material)).digest());
  }

  async encap({
    recipientPublicKey,
    ekm,
  }: SenderContextParams): Promise<{ sharedSecret: ArrayBuffer; enc: ArrayBuffer }> {
    // Section 5.4.1: 32 random bytes for each half; given ones only where a test wants the same every time.
    const random = ekm === undefined ? crypto.getRandomValues(new Uint8Array(2 * SEED)) : bytesOf(ekm as Bytes);
    const key = bytesOfKey(recipientPublicKey, "public");
    const publicX = key.subarray(PUBLIC_M);
    const ephemeral = await importX25519Secret(random.subarray(SEED));
    const [ciphertextX, secretX] = await Promise.all([x25519PublicKey(ephemeral), x25519(ephemeral, publicX)]);
    const [ciphertextM, secretM] = await this.#mlKem.encap(key.subarray(0, PUBLIC_M), random.subarray(0, SEED));
    random.fill(0);
    return {
      sharedSecret: combine(secretM, secretX, ciphertextX, publicX),
      enc: bufferOf(concat(ciphertextM, ciphertextX)),
    };
  }

  async decap({ recipientKey, enc }: RecipientContextParams): Promise<ArrayBuffer> {
    const sealed = bytesOf(enc);
    if (sealed.length !== this.encSize) throw new DeserializeError(`nothing is encapsulated in ${sealed.length} bytes`);
    const key = "privateKey" in recipientKey ? recipientKey.privateKey : recipientKey;
    const { privateM, secret, publicX } = await this.#expand(bytesOfKey(key, "private"));
    const ciphertextX = sealed.subarray(CIPHERTEXT_M);
    const secretX = await x25519(secret, ciphertextX);
    const secretM = await this.#mlKem.decap(sealed.subarray(0, CIPHERTEXT_M), privateM);
    privateM.fill(0);
    return combine(secretM, secretX, ciphertextX, publicX);
  }

  async #keyPairOf(seed: Uint8Array): Promise<CryptoKeyPair> {
    const { publicM, publicX, privateM } = await this.#expand(seed);
    privateM.fill(0);
    return {
      privateKey: new XWingKey("private", seed),
      publicKey: new XWingKey("public", concat(publicM, publicX)),
    };
  }

  /** Section 5.2: both halves of a key pair from 32 bytes. */
  async #expand(seed: Uint8Array) {
    const expanded = shake256
      .create({ dkLen: 3 * SEED })
      .update(seed)
      .digest();
    const [publicM, privateM] = await this.#mlKem.deriveKeyPair(expanded.subarray(0, 2 * SEED));
    const secret = await importX25519Secret(expanded.subarray(2 * SEED));
    expanded.fill(0);
    return { publicM, privateM, secret, publicX: await x25519PublicKey(secret) };
  }
}

/** Section 5.3. */
function combine(secretM: Uint8Array, secretX: Uint8Array, ciphertextX: Uint8Array, publicX: Uint8Array): ArrayBuffer {
  const shared = bufferOf(
    sha3_256
      .create()
      .update(concat(secretM, secretX, ciphertextX, publicX, label))
      .digest(),
  );
  secretM.fill(0);
  secretX.fill(0);
  return shared;
}

function bytesOfKey(key: CryptoKey, type: "public" | "private"): Uint8Array {
  if (!(key instanceof XWingKey) || key.type !== type) throw new DeserializeError(`this is no ${type} key of X-Wing`);
  return key.bytes;
}

/** A copy: what is kept must not change when its giver wipes it. */
const bytesOf = (given: Bytes): Uint8Array =>
  ArrayBuffer.isView(given)
    ? new Uint8Array(given.buffer, given.byteOffset, given.byteLength).slice()
    : new Uint8Array(given).slice();

const bufferOf = (bytes: Uint8Array): ArrayBuffer => bytes.slice().buffer as ArrayBuffer;
