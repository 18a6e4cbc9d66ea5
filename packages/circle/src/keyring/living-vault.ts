/**
 * A sealed vault whose key may come, change and go while others use it. Calls in flight end before the key changes, and
 * later ones wait for the new one, so that nobody reads with one key what was sealed with the other.
 */
import { NexusError } from "@nexus/wire";
import { sealValue, sealVault } from "../vault/sealed.ts";
import type { Vault, VaultChange } from "../vault/vault.ts";
import { PLAIN } from "./ways.ts";

export interface LivingVault extends Vault {
  isOpen(): boolean;
  useKey(key: Uint8Array): void;
  dropKey(): void;
  /** Seals every row anew with `key`, together with `besides`, in one write. */
  rekey(key: Uint8Array, besides: (seal: Seal) => readonly VaultChange[]): Promise<void>;
}

/** Seals one value with the new key. */
export type Seal = (name: string, value: Uint8Array) => Uint8Array;
type Random = (length: number) => Uint8Array;

export function livingVault(raw: Vault, first: Uint8Array | undefined, random: Random): LivingVault {
  let key = first?.slice();
  let gate: Promise<unknown> = Promise.resolve();
  const underWay = new Set<Promise<unknown>>();

  const now = (): Vault => {
    if (!key) throw new NexusError("keyring-locked");
    return sealVault(raw, key, random);
  };

  /** One call, once no change of the key is under way. */
  function use<T>(call: (vault: Vault) => Promise<T>): Promise<T> {
    const run = gate.then(() => {
      const working = call(now());
      underWay.add(working);
      working.then(
        () => underWay.delete(working),
        () => underWay.delete(working),
      );
      return working;
    });
    return run;
  }

  function rekey(next: Uint8Array, besides: (seal: Seal) => readonly VaultChange[]): Promise<void> {
    const run = gate.then(async () => {
      await Promise.allSettled([...underWay]);
      const vault = now();
      const seal: Seal = (name, value) => sealValue(next, name, value, random);
      // The plain rows are not the vault's own: whoever changes the key says what becomes of them.
      const names = (await raw.list("")).map((row) => row.key).filter((name) => !name.startsWith(PLAIN));
      const sealed: VaultChange[] = [];
      for (const name of names) {
        const value = await vault.read(name);
        if (value) sealed.push({ key: name, value: seal(name, value) });
      }
      await raw.write([...sealed, ...besides(seal)]);
      key?.fill(0);
      key = next.slice();
    });
    gate = run.catch(() => {});
    return run;
  }

  return {
    isOpen: () => key !== undefined,
    useKey(given) {
      key = given.slice();
    },
    dropKey() {
      key?.fill(0);
      key = undefined;
    },
    rekey,
    read: (name) => use((vault) => vault.read(name)),
    async list(prefix, options) {
      const rows = await use((vault) =>
        prefix === "" ? listSealed(raw, vault, options) : vault.list(prefix, options),
      );
      return rows;
    },
    write: (changes) => use((vault) => vault.write(changes)),
    close: () => raw.close(),
  };
}

/** Everything: the plain rows lie in the same store, and are not sealed. */
async function listSealed(raw: Vault, vault: Vault, options: Parameters<Vault["list"]>[1] = {}) {
  const rows = (await raw.list("", options)).filter((row) => !row.key.startsWith(PLAIN));
  return await Promise.all(rows.map(async ({ key }) => ({ key, value: (await vault.read(key)) ?? new Uint8Array() })));
}
