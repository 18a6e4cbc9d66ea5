/** The engine of circles and its primitives, typed by what is used of them. */
import { loadInside } from "../inside.ts";

export type Suite = "x-wing" | "classical";

export interface Group {
  readonly group: unique symbol;
}

export interface KeyPackage {
  readonly keyPackage: Uint8Array;
  readonly secrets: Uint8Array;
}

interface Committed {
  readonly group: Group;
  readonly commit: Uint8Array;
  readonly welcome: Uint8Array | undefined;
}

export interface Engine {
  generateKeyPackage(identity: Uint8Array): Promise<KeyPackage>;
  create(groupId: Uint8Array, own: KeyPackage, context: Uint8Array): Promise<Group>;
  commit(group: Group, change: { readonly add?: readonly Uint8Array[] }, aad: Uint8Array): Promise<Committed>;
  seal(group: Group, plaintext: Uint8Array, aad: Uint8Array): Promise<{ group: Group; message: Uint8Array }>;
  open(group: Group, message: Uint8Array): Promise<{ group: Group }>;
  join(welcome: Uint8Array, own: KeyPackage): Promise<Group>;
}

interface KeyPair {
  readonly publicKey: object;
  readonly privateKey: object;
}

/** What the library asks its cryptography for. */
export interface Primitives {
  readonly hash: {
    digest(data: Uint8Array): Promise<Uint8Array>;
    mac(key: Uint8Array, data: Uint8Array): Promise<Uint8Array>;
    verifyMac(key: Uint8Array, mac: Uint8Array, data: Uint8Array): Promise<boolean>;
  };
  readonly kdf: {
    readonly size: number;
    extract(salt: Uint8Array, ikm: Uint8Array): Promise<Uint8Array>;
    expand(prk: Uint8Array, info: Uint8Array, length: number): Promise<Uint8Array>;
  };
  readonly signature: {
    keygen(): Promise<{ signKey: Uint8Array; publicKey: Uint8Array }>;
    sign(signKey: Uint8Array, message: Uint8Array): Promise<Uint8Array>;
    verify(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): Promise<boolean>;
  };
  readonly hpke: {
    readonly keyLength: number;
    readonly nonceLength: number;
    seal(key: object, plaintext: Uint8Array, info: Uint8Array): Promise<{ ct: Uint8Array; enc: Uint8Array }>;
    open(key: object, enc: Uint8Array, ciphertext: Uint8Array, info: Uint8Array): Promise<Uint8Array>;
    importPublicKey(key: Uint8Array): Promise<object>;
    exportPublicKey(key: object): Promise<Uint8Array>;
    deriveKeyPair(ikm: Uint8Array): Promise<KeyPair>;
    encryptAead(key: Uint8Array, nonce: Uint8Array, aad: Uint8Array, plaintext: Uint8Array): Promise<Uint8Array>;
    decryptAead(key: Uint8Array, nonce: Uint8Array, aad: Uint8Array, ciphertext: Uint8Array): Promise<Uint8Array>;
  };
}

interface Mls {
  createEngine(suite: Suite): Promise<Engine>;
}

interface Provider {
  createProvider(suite: Suite, random: (length: number) => Uint8Array): Promise<Primitives>;
}

export const createEngine = async (suite: Suite): Promise<Engine> =>
  (await loadInside<Mls>("@nexus/circle", "./mls/index.ts")).createEngine(suite);

export const createPrimitives = async (suite: Suite): Promise<Primitives> =>
  (await loadInside<Provider>("@nexus/circle", "./mls/provider.ts")).createProvider(suite, random);

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
