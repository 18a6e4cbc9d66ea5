/**
 * Puts an archive into a vault in one write, so that a crash leaves all of it or nothing. Circles that are here already
 * stay as they are: they are younger than any archive of them.
 */
import type { Vault } from "../vault/vault.ts";
import type { Archive } from "./format.ts";
import { settleIn } from "./settle-in.ts";

const CIRCLE = /^circle\/[0-9a-f]{32}\//;

/** Answers how many circles came in. */
export async function restoreArchive(vault: Vault, { rows }: Archive): Promise<number> {
  const present = new Set((await vault.list("")).map(({ key }) => key));
  const here = new Set([...present].flatMap((key) => CIRCLE.exec(key)?.[0] ?? []));
  const wanted = rows.filter(({ key }) => {
    const circle = CIRCLE.exec(key)?.[0];
    return circle === undefined ? !present.has(key) : !here.has(circle);
  });
  await vault.write(settleIn(wanted));
  return new Set(wanted.flatMap(({ key }) => CIRCLE.exec(key)?.[0] ?? [])).size;
}
