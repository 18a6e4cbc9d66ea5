/** Somebody who keeps a copy of everything that their device ever held. */
import type { CircleId } from "../src/index.ts";
import { MemoryDisk, openMemoryVault } from "../src/index.ts";
import { epochKeys } from "../src/log/epoch-keys.ts";
import type { Group, MlsEngine } from "../src/mls/index.ts";
import { readStoredCircle } from "../src/session/record.ts";
import { fromText } from "../src/text.ts";
import { openOwnVault } from "../src/vault/own-key.ts";
import { edges, type Person, type World } from "./world.ts";

/** Copies of everything a person's device ever held, one for each time it wrote. */
export async function hoarder(at: World, name: string): Promise<{ person: Person; copies: MemoryDisk[] }> {
  const copies: MemoryDisk[] = [];
  const disk = { rows: new Map<string, Uint8Array>() };
  const person = await at.person(name, (deps) => ({
    ...deps,
    vault: {
      ...deps.vault,
      async write(changes) {
        await deps.vault.write(changes);
        for (const { key, value } of changes) {
          if (value) disk.rows.set(key, value.slice());
          else disk.rows.delete(key);
        }
        const copy = new MemoryDisk();
        for (const [key, value] of disk.rows) copy.rows.set(key, value);
        copies.push(copy);
      },
    },
  }));
  return { person, copies };
}

/** Every group state, envelope key and door that these copies hold. */
export async function everythingIn(copies: readonly MemoryDisk[], circle: CircleId, engine: MlsEngine) {
  const groups: Group[] = [];
  const envelopes: { envelope: Uint8Array; door: Uint8Array }[] = [];
  for (const copy of copies) {
    const vault = await openOwnVault(await openMemoryVault(copy), edges.random);
    if (!(await vault.read(`circle/${circle}/record`))) continue;
    const { record, group, previous, outbox } = await readStoredCircle(vault, circle);
    const candidates = outbox.flatMap((row) => (row.sealed?.candidate ? [fromText(row.sealed.candidate)] : []));
    for (const bytes of [group, previous, ...candidates]) if (bytes) groups.push(engine.decodeGroup(bytes));
    for (const past of record.past) envelopes.push({ envelope: fromText(past.envelope), door: fromText(past.door) });
  }
  const doors = await Promise.all(groups.map((group) => epochKeys(engine, group)));
  for (const { envelope, door } of doors) envelopes.push({ envelope, door: door.publicKey });
  return { groups, envelopes, doors: doors.map(({ door }) => door) };
}
