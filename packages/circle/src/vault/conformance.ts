/**
 * What every vault adapter must do, as one suite: `describe("...", () => vaultConformance(...))` in ten lines of test.
 * Takes the test library's functions as arguments, so that a browser story can run it too.
 */
import type { OpenVault, Vault } from "./vault.ts";

export interface Asserting {
  it(name: string, body: () => Promise<void>): void;
  equal(actual: unknown, expected: unknown): void;
}

const bytes = (...values: number[]) => Uint8Array.from(values);
const contents = async (vault: Vault, prefix: string) =>
  (await vault.list(prefix)).map(({ key, value }) => [key, [...value]]);

/** `open` must open the same fresh store each time within one test; `fresh` begins a new one. */
export function vaultConformance({ it, equal }: Asserting, fresh: () => OpenVault): void {
  it("keeps what was written for the next opening", async () => {
    const open = fresh();
    const first = await open();
    await first.write([{ key: "a", value: bytes(1, 2) }]);
    await first.close();
    const second = await open();
    equal([...((await second.read("a")) ?? [])], [1, 2]);
    equal(await second.read("b"), undefined);
    await second.close();
  });

  it("writes all changes of one call, deletions among them", async () => {
    const vault = await fresh()();
    await vault.write([
      { key: "a/1", value: bytes(1) },
      { key: "a/2", value: bytes(2) },
    ]);
    await vault.write([
      { key: "a/1", value: undefined },
      { key: "a/3", value: bytes() },
    ]);
    equal(await contents(vault, "a/"), [
      ["a/2", [2]],
      ["a/3", []],
    ]);
    await vault.close();
  });

  it("lists a prefix in order, from either end", async () => {
    const vault = await fresh()();
    const keys = ["x/03", "x/01", "x/10", "y/01", "x/02", "w/09"];
    await vault.write(keys.map((key, at) => ({ key, value: bytes(at) })));
    const names = async (options: Parameters<Vault["list"]>[1]) =>
      (await vault.list("x/", options)).map((row) => row.key);
    equal(await names({}), ["x/01", "x/02", "x/03", "x/10"]);
    equal(await names({ limit: 2 }), ["x/01", "x/02"]);
    equal(await names({ limit: 2, last: true }), ["x/03", "x/10"]);
    equal(await names({ limit: 2, last: true, before: "x/10" }), ["x/02", "x/03"]);
    await vault.close();
  });

  it("keeps its own copy of the bytes", async () => {
    const vault = await fresh()();
    const value = bytes(7);
    await vault.write([{ key: "a", value }]);
    value[0] = 8;
    equal([...((await vault.read("a")) ?? [])], [7]);
    await vault.close();
  });

  it("fences out the one who held it before", async () => {
    const open = fresh();
    const old = await open();
    await old.write([{ key: "a", value: bytes(1) }]);
    const taker = await open();
    let code: unknown = "wrote";
    try {
      await old.write([{ key: "a", value: bytes(2) }]);
    } catch (error) {
      code = (error as { code?: unknown }).code;
    }
    equal(code, "vault-fenced");
    equal([...((await taker.read("a")) ?? [])], [1]);
    await taker.write([{ key: "a", value: bytes(3) }]);
    equal([...((await taker.read("a")) ?? [])], [3]);
    await old.close();
    await taker.close();
  });
}
