/** The primitives alone, on inputs of the right size, so many times as an operation needs them. */
import { randomBytes } from "node:crypto";
import type { Primitives } from "./inside.ts";
import type { Needs } from "./needs.ts";

const bytes = (length: number) => new Uint8Array(randomBytes(length));

/** Bytes of what is hashed and signed: a leaf or a node with its key; and of a group context, which HPKE binds. */
const NODE = 256;
const CONTEXT = 256;

export interface RawPrimitives {
  /** Milliseconds. What does not depend on each other is started together, as the engine does. */
  time(needs: Needs): Promise<number>;
}

export async function rawPrimitives({ hash, kdf, signature, hpke }: Primitives): Promise<RawPrimitives> {
  const [node, context, secret] = [bytes(NODE), bytes(CONTEXT), bytes(kdf.size)];
  const { signKey, publicKey } = await signature.keygen();
  const signed = await signature.sign(signKey, node);
  const pair = await hpke.deriveKeyPair(secret);
  const encoded = await hpke.exportPublicKey(pair.publicKey);
  const sealed = await hpke.seal(pair.publicKey, secret, context);
  const [key, nonce, aad] = [bytes(hpke.keyLength), bytes(hpke.nonceLength), bytes(64)];
  const mac = await hash.mac(secret, secret);
  const ciphertexts = new Map<number, Uint8Array>();
  const plaintexts = new Map<number, Uint8Array>();

  const prepare = async (lengths: readonly number[]) => {
    for (const length of lengths) {
      if (plaintexts.has(length)) continue;
      const plaintext = bytes(length);
      plaintexts.set(length, plaintext);
      ciphertexts.set(length, await hpke.encryptAead(key, nonce, aad, plaintext));
    }
  };
  const together = (count: number | undefined, act: () => Promise<unknown>) =>
    Promise.all(Array.from({ length: count ?? 0 }, act));

  return {
    async time(needs) {
      const { aeadSeal = [], aeadOpen = [] } = needs;
      await prepare([...aeadSeal, ...aeadOpen]);
      const began = performance.now();
      await together(needs.sign, () => signature.sign(signKey, node));
      await together(needs.verify, () => signature.verify(publicKey, node, signed));
      await together(needs.hpkeSeal, async () => hpke.seal(await hpke.importPublicKey(encoded), secret, context));
      await together(needs.hpkeOpen, () => hpke.open(pair.privateKey, sealed.enc, sealed.ct, context));
      await together(needs.keyPair, () => hpke.deriveKeyPair(secret));
      await together(needs.extract, () => kdf.extract(secret, secret));
      await together(needs.expand, () => kdf.expand(secret, aad, kdf.size));
      await together(needs.hash, () => hash.digest(node));
      await together(needs.mac, () => hash.verifyMac(secret, mac, secret));
      for (const length of aeadSeal) await hpke.encryptAead(key, nonce, aad, plaintexts.get(length) as Uint8Array);
      for (const length of aeadOpen) await hpke.decryptAead(key, nonce, aad, ciphertexts.get(length) as Uint8Array);
      return performance.now() - began;
    },
  };
}
