/**
 * The ways into a vault, as they lie beside its sealed rows: each holds the vault key, wrapped. Readable without a key,
 * so they say only what opening needs; the names of passkeys are the exception, because a person has to choose one.
 */
import { bytesToUtf8, NexusError, utf8ToBytes } from "@nexus/wire";
import * as v from "valibot";
import { text, whole } from "../fields.ts";
import type { Vault, VaultChange } from "../vault/vault.ts";

/** Rows that are not sealed with the vault key. */
export const PLAIN = "vault/";
export const KEY_ROW = "vault/key";
const WAY = "vault/way/";

const field = text(4096);
const milliseconds = whole(0);

const way = v.variant("kind", [
  v.strictObject({
    kind: v.literal("passphrase"),
    format: v.literal(1),
    salt: field,
    argon2id: v.strictObject({
      m: whole(1024, 1024 * 1024),
      t: whole(1, 64),
      p: whole(1, 16),
    }),
    wrapped: field,
  }),
  v.strictObject({
    kind: v.literal("code"),
    format: v.literal(1),
    made: milliseconds,
    publicKey: field,
    wrapped: field,
  }),
  v.strictObject({
    kind: v.literal("passkey"),
    format: v.literal(1),
    /** The credential's id, base64url. */
    id: field,
    name: text(80),
    made: milliseconds,
    /** What the authenticator's secret is asked for. */
    salt: field,
    wrapped: field,
  }),
]);

export type Way = v.InferOutput<typeof way>;
export type WayOf<K extends Way["kind"]> = Extract<Way, { kind: K }>;

export const wayName = (it: Way): string => (it.kind === "passkey" ? `${WAY}passkey/${it.id}` : `${WAY}${it.kind}`);

export const wayChange = (it: Way): VaultChange => ({ key: wayName(it), value: utf8ToBytes(JSON.stringify(it)) });

export async function readWays(vault: Vault): Promise<readonly Way[]> {
  return (await vault.list(WAY)).map(({ key, value }) => {
    try {
      return v.parse(way, JSON.parse(bytesToUtf8(value)));
    } catch (cause) {
      throw new NexusError("vault-damaged", key, { cause });
    }
  });
}

/** With a passphrase or a passkey the door is locked. A code alone is the way back for an archive. */
export const locks = (ways: readonly Way[]): boolean => ways.some((it) => it.kind !== "code");
