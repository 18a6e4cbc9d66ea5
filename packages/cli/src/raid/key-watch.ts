/**
 * Sees every private and message key that the devices of this process hand to WebCrypto, so that the drill can search
 * the sanctuary for them: doors, drops, keepers and signatures are PKCS #8, message keys are raw AES keys.
 */

/** Bytes before the seed in the PKCS #8 form of an Ed25519 or X25519 key (RFC 8410 section 7). */
const PKCS8_HEAD = 16;

/** Begins to watch; the returned function ends it. */
export function watchKeys(onKey: (what: string, key: Uint8Array) => void): () => void {
  const subtle = crypto.subtle;
  const original = subtle.importKey;
  const watching = (...args: Parameters<typeof original>) => {
    const [format, data, algorithm] = args;
    const name = typeof algorithm === "string" ? algorithm : algorithm.name;
    if (data instanceof Uint8Array) {
      const seed = data.slice(PKCS8_HEAD);
      if (format === "pkcs8" && !isTrial(seed)) onKey(`private ${name} key`, seed);
      else if (format === "raw" && name === "AES-GCM") onKey("message key", data.slice());
    }
    return Reflect.apply(original, subtle, args);
  };
  Object.defineProperty(subtle, "importKey", { value: watching, configurable: true });
  return () => {
    // The original is inherited from the prototype.
    Reflect.deleteProperty(subtle, "importKey");
  };
}

/** A key of one byte over and over: with such a one, known from the source, others' public keys are tried. */
const isTrial = (seed: Uint8Array): boolean => seed.every((byte) => byte === seed[0]);
