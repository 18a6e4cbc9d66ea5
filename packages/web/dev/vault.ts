/** Runs the vault's conformance suite against IndexedDB in this browser, and leaves what came out of it on the window. */
import { type Vault, vaultConformance } from "@nexus/circle";
import { openIndexedDbVault } from "../src/vault/indexeddb.ts";

declare global {
  interface Window {
    outcomes?: readonly { readonly name: string; readonly problem: string | undefined }[];
    openVault?: (name: string, events: { onLost(error: { code: string }): void }) => Promise<Vault>;
  }
}

const tests: { name: string; body: () => Promise<void> }[] = [];
let made = 0;

vaultConformance(
  {
    it: (name, body) => void tests.push({ name, body }),
    equal(actual, expected) {
      const [one, other] = [JSON.stringify(actual), JSON.stringify(expected)];
      if (one !== other) throw new Error(`${one} is not ${other}`);
    },
  },
  () => {
    const name = `conformance ${Date.now()} ${made++}`;
    return () => openIndexedDbVault(name, { onLost: () => {} });
  },
);

const outcomes: { name: string; problem: string | undefined }[] = [];
for (const { name, body } of tests) {
  const problem = await body().then(
    () => undefined,
    (error: unknown) => String(error),
  );
  outcomes.push({ name, problem });
}
window.openVault = openIndexedDbVault;
window.outcomes = outcomes;
