/** X25519 (RFC 7748) of WebCrypto on plain bytes, 32 each. */

/** RFC 8410 section 7: what stands before the 32 bytes of an X25519 key in PKCS #8. */
const pkcs8Prefix = Uint8Array.of(0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x6e, 4, 0x22, 4, 0x20);
/** RFC 7748 section 4.1: the point from which every public key is made. */
const base = new Uint8Array(32);
base[0] = 9;

export async function importX25519Secret(secret: Uint8Array): Promise<CryptoKey> {
  const pkcs8 = new Uint8Array([...pkcs8Prefix, ...secret]);
  try {
    return await crypto.subtle.importKey("pkcs8", pkcs8, "X25519", false, ["deriveBits"]);
  } finally {
    pkcs8.fill(0);
  }
}

/** The secret shared with whoever has the other half of `key`. Rejects a key of low order, and one of another length. */
export async function x25519(secret: CryptoKey, key: Uint8Array): Promise<Uint8Array> {
  const given = await crypto.subtle.importKey("raw", key.slice(), "X25519", false, []);
  return new Uint8Array(await crypto.subtle.deriveBits({ name: "X25519", public: given }, secret, 256));
}

export const x25519PublicKey = (secret: CryptoKey): Promise<Uint8Array> => x25519(secret, base);
