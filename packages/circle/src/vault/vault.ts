/**
 * The store on one device: ordered keys, opaque values. An adapter keeps three promises: a `write` is one transaction
 * that is on disk when it resolves, a crash leaves either all of it or nothing, and a writer that was fenced out can
 * never write again.
 */
export interface Vault {
  read(key: string): Promise<Uint8Array | undefined>;
  /** Keys that begin with `prefix`, ascending by code unit; the last `limit` of them when `last` is set. */
  list(prefix: string, options?: { limit?: number; last?: boolean; before?: string }): Promise<readonly VaultRow[]>;
  /** Throws NexusError `vault-fenced`, `vault-full` or `vault-damaged`; then nothing was written. */
  write(changes: readonly VaultChange[]): Promise<void>;
  close(): Promise<void>;
}

export interface VaultRow {
  readonly key: string;
  readonly value: Uint8Array;
}

/** `value` undefined deletes. */
export interface VaultChange {
  readonly key: string;
  readonly value: Uint8Array | undefined;
}

/**
 * Opens a vault and takes it over: the fencing number rises, and whoever held it before gets `vault-fenced` at the next
 * write.
 */
export type OpenVault = () => Promise<Vault>;
