/**
 * The key of a vault and the ways to it. The vault key is 32 random bytes that seal every row; while there is no lock it
 * lies beside them unwrapped, and protects a copy without that row. Each change of the ways makes a new vault key and
 * seals every row anew in one transaction, so that whoever kept an earlier way, or an earlier disk, opens nothing that
 * comes later, and a crash leaves the old ways or the new ones, never half of each.
 */
import { base64urlToBytes, bytesToBase64url, bytesToUtf8, NexusError, utf8ToBytes } from "@nexus/wire";
import { hkdf } from "@noble/hashes/hkdf.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { openOwnVault } from "../vault/own-key.ts";
import { openValue, sealValue } from "../vault/sealed.ts";
import type { Vault } from "../vault/vault.ts";
import { codes } from "./later.ts";
import { type LivingVault, livingVault } from "./living-vault.ts";
import { type Argon2Parameters, argon2Now, type Progress, passphraseToKey, requirePassphrase } from "./passphrase.ts";
import { KEY_ROW, locks, PLAIN, readWays, type Way, type WayOf, wayChange, wayName } from "./ways.ts";

export type Unlocking =
  | { readonly by: "passphrase"; readonly passphrase: string }
  /** The words as they were typed. */
  | { readonly by: "code"; readonly code: string }
  /** `secret`: the 32 bytes of WebAuthn's PRF extension. */
  | { readonly by: "passkey"; readonly id: string; readonly secret: Uint8Array };

export interface Keyring {
  /** Sealed. Every call throws NexusError `keyring-locked` while the key is not here. */
  readonly vault: Vault;
  ways(): readonly Way[];
  isOpen(): boolean;
  /** Throws NexusError `passphrase-wrong`, `code-wrong`, `code-slip`, `code-incomplete` or `passkey-wrong`. */
  unlock(by: Unlocking, onProgress?: Progress): Promise<void>;
  setPassphrase(passphrase: string, onProgress?: Progress): Promise<void>;
  removePassphrase(): Promise<void>;
  /** Takes the place of an earlier code. */
  setCode(code: Uint8Array, made: number): Promise<void>;
  addPasskey(passkey: Pick<WayOf<"passkey">, "id" | "name" | "made" | "salt">, secret: Uint8Array): Promise<void>;
  removePasskey(id: string): Promise<void>;
  /** The public half of the recovery code; undefined while there is none. */
  codePublicKey(): Uint8Array | undefined;
  /** Removes every row, ways and all. Nothing can bring them back. */
  erase(): Promise<void>;
  /** Drops the key from memory. Throws NexusError `lock-unset` where nothing could open it again. */
  lock(): void;
}

type Random = (length: number) => Uint8Array;
/** The keys that wrap the vault key, by the row of their way; kept sealed, so that the vault key can change. */
type WrappingKeys = Readonly<Record<string, string>>;

const WRAPPING_ROW = "keyring/wrapping";
const CODE_LABEL = "nexus vault key";
const label = (kind: string) => `nexus keyring ${kind}`;

/** `argon2` is for new passphrases; what is there keeps its own. */
export async function openKeyring(raw: Vault, random: Random, argon2: Argon2Parameters = argon2Now): Promise<Keyring> {
  let ways = await readWays(raw);
  const key = await raw.read(KEY_ROW);
  if (!key && ways.length === 0) await openOwnVault(raw, random);
  const beside = key ?? (await raw.read(KEY_ROW));
  if (beside && beside.length !== 32) throw new NexusError("vault-damaged", KEY_ROW);
  const vault: LivingVault = livingVault(raw, beside, random);

  const wrappingKeys = async (): Promise<WrappingKeys> => {
    const row = await vault.read(WRAPPING_ROW);
    return row ? (JSON.parse(bytesToUtf8(row)) as WrappingKeys) : {};
  };

  /** One change at a time. */
  let turn: Promise<unknown> = Promise.resolve();
  const change = (choose: (here: readonly Way[]) => readonly Way[], added: WrappingKeys = {}): Promise<void> => {
    const run = turn.then(() => changeNow(choose(ways), added));
    turn = run.catch(() => {});
    return run;
  };

  /** Puts other ways in place of those that are here, with a new vault key. `added`: keys of ways that are new. */
  async function changeNow(next: readonly Way[], added: WrappingKeys): Promise<void> {
    const all = { ...(await wrappingKeys()), ...added };
    const names = new Set(next.map(wayName));
    const kept = Object.fromEntries(Object.entries(all).filter(([name]) => names.has(name)));
    const fresh = random(32);
    const wrapped = await Promise.all(next.map((it) => wrap(it, kept, fresh)));
    await vault.rekey(fresh, (seal) => [
      ...ways.filter((it) => !names.has(wayName(it))).map((it) => ({ key: wayName(it), value: undefined })),
      ...wrapped.map(wayChange),
      { key: KEY_ROW, value: locks(next) ? undefined : fresh },
      { key: WRAPPING_ROW, value: locks(next) ? seal(WRAPPING_ROW, utf8ToBytes(JSON.stringify(kept))) : undefined },
    ]);
    ways = wrapped;
  }

  async function wrap(it: Way, keys: WrappingKeys, vaultKey: Uint8Array): Promise<Way> {
    if (it.kind === "code") {
      const { sealToCode } = await codes();
      return { ...it, wrapped: bytesToBase64url(await sealToCode(bytesOf(it.publicKey), CODE_LABEL, vaultKey)) };
    }
    const key = bytesOf(keys[wayName(it)] ?? "");
    return { ...it, wrapped: bytesToBase64url(sealValue(key, label(it.kind), vaultKey, random)) };
  }

  const put = (it: Way, added?: WrappingKeys) =>
    change((here) => [...here.filter((way) => wayName(way) !== wayName(it)), it], added);

  async function vaultKeyBy(by: Unlocking, onProgress?: Progress): Promise<Uint8Array> {
    if (by.by === "code") {
      const { openWithCode, wordsToCode } = await codes();
      const code = wordsToCode(by.code);
      const way = ways.find((it) => it.kind === "code");
      const found = way && (await openWithCode(code, CODE_LABEL, bytesOf(way.wrapped)));
      if (!found) throw new NexusError("code-wrong");
      return found;
    }
    if (by.by === "passphrase") {
      const way = ways.find((it) => it.kind === "passphrase");
      if (!way) throw new NexusError("passphrase-wrong");
      const wrapping = await passphraseToKey(by.passphrase, bytesOf(way.salt), way.argon2id, onProgress);
      return unwrap(way, wrapping, "passphrase-wrong");
    }
    const way = ways.find((it) => it.kind === "passkey" && it.id === by.id);
    if (way?.kind !== "passkey") throw new NexusError("passkey-wrong");
    return unwrap(way, passkeyKey(by.secret, way.salt), "passkey-wrong");
  }

  return {
    vault,
    ways: () => ways,
    isOpen: () => vault.isOpen(),

    async unlock(by, onProgress) {
      if (!vault.isOpen()) vault.useKey(await vaultKeyBy(by, onProgress));
    },

    async setPassphrase(passphrase, onProgress) {
      requirePassphrase(passphrase);
      const salt = random(16);
      const key = await passphraseToKey(passphrase, salt, argon2, onProgress);
      const way: Way = {
        kind: "passphrase",
        format: 1,
        salt: bytesToBase64url(salt),
        argon2id: argon2,
        wrapped: "",
      };
      await put(way, { [wayName(way)]: bytesToBase64url(key) });
    },

    removePassphrase: () => change((here) => here.filter((it) => it.kind !== "passphrase")),

    async setCode(code, made) {
      const publicKey = bytesToBase64url(await (await codes()).codePublicKey(code));
      const way: Way = { kind: "code", format: 1, made, publicKey, wrapped: "" };
      await put(way);
    },

    async addPasskey({ id, name, made, salt }, secret) {
      if (!ways.some((it) => it.kind === "code")) throw new NexusError("code-needed");
      const way: Way = { kind: "passkey", format: 1, id, name, made, salt, wrapped: "" };
      await put(way, { [wayName(way)]: bytesToBase64url(passkeyKey(secret, salt)) });
    },

    removePasskey: (id) => change((here) => here.filter((it) => it.kind !== "passkey" || it.id !== id)),

    codePublicKey() {
      const way = ways.find((it) => it.kind === "code");
      return way?.kind === "code" ? bytesOf(way.publicKey) : undefined;
    },

    async erase() {
      await turn;
      const rows = await raw.list("");
      await raw.write(rows.map(({ key }) => ({ key, value: undefined })));
      vault.dropKey();
      ways = [];
    },

    lock() {
      if (!locks(ways)) throw new NexusError("lock-unset");
      vault.dropKey();
    },
  };
}

const bytesOf = (text: string): Uint8Array => base64urlToBytes(text) ?? new Uint8Array();

/** A PRF output is a secret of one credential; the salt of its way keeps two vaults of it apart. */
const passkeyKey = (secret: Uint8Array, salt: string): Uint8Array =>
  hkdf(sha256, secret, bytesOf(salt), utf8ToBytes(label("passkey")), 32);

function unwrap(
  it: WayOf<"passphrase" | "passkey">,
  key: Uint8Array,
  otherwise: "passphrase-wrong" | "passkey-wrong",
): Uint8Array {
  const found = openValue(key, label(it.kind), bytesOf(it.wrapped));
  if (found?.length !== 32) throw new NexusError(otherwise);
  return found;
}

/** Everything but the ways. */
export const isSealedRow = (key: string): boolean => !key.startsWith(PLAIN);
