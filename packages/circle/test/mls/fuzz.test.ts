import { beforeAll, expect, test, vi } from "vitest";
import { type Group, type MlsEngine, MlsError, type OwnKeyPackage } from "../../src/mls/index.ts";
import { createKit, type Kit } from "../../src/mls/kit.ts";
import { kitToEngine } from "../../src/mls/ts-mls.ts";
import { forgeCommit, forgeWelcome } from "./forge.ts";
import { mutate } from "./mutate.ts";
import { bytes, here, nothing } from "./people.ts";
import { seeded } from "./seeded.ts";

/** `NEXUS_FUZZ_ROUNDS=100000 npx vitest run fuzz` tries harder. */
const rounds = Number(process.env.NEXUS_FUZZ_ROUNDS ?? 400);
/** The longest that one damaged input may take, in ms: generous, for a slow machine. */
const patience = 5_000;

interface Scene {
  readonly kit: Kit;
  readonly engine: MlsEngine;
  readonly sender: Group;
  readonly receiver: Group;
  readonly joiner: OwnKeyPackage;
  readonly message: Uint8Array;
  readonly commit: Uint8Array;
  readonly welcome: Uint8Array;
}

vi.setConfig({ testTimeout: 60_000 + rounds * 50 });

let scene: Scene;

beforeAll(async () => {
  scene = await setScene();
});

test("a damaged message is refused", () =>
  damaged(scene.message, async (input) => void (await scene.engine.open(scene.receiver, input))));

test("a damaged commit is refused", () =>
  damaged(scene.commit, async (input) => void (await scene.engine.open(scene.receiver, input))));

test("a damaged Welcome is refused", () =>
  damaged(scene.welcome, async (input) => void (await scene.engine.join(input, scene.joiner))));

test("a damaged KeyPackage is refused", () =>
  damaged(scene.joiner.keyPackage, async (input) => void (await scene.engine.inspectKeyPackage(input))));

test("a commit that a member damaged inside and signed again is refused", async () => {
  const { kit, engine, sender, receiver, commit } = scene;
  let forged = 0;
  await eachRound(async (seed) => {
    const change = (inside: Uint8Array) => mutate(inside, seeded(seed));
    const input = await forgeCommit(kit, sender, receiver, commit, change);
    if (input === undefined) return;
    forged += 1;
    await expectRefusal(seed, async () => void (await engine.open(receiver, input)));
  });
  expect(forged).toBeGreaterThan(rounds / 4);
});

test("a Welcome with a tree that a member damaged and signed again is refused", () =>
  eachRound(async (seed) => {
    const { kit, engine, sender, joiner, welcome } = scene;
    const change = (tree: Uint8Array) => mutate(tree, seeded(seed));
    const input = await forgeWelcome(kit, sender, joiner, welcome, change);
    if (input !== undefined) await expectRefusal(seed, async () => void (await engine.join(input, joiner)));
  }));

test("an honest forgery passes, so that the refusals above have a reason", async () => {
  const { kit, engine, sender, receiver, joiner, commit, welcome } = scene;
  const sameCommit = await forgeCommit(kit, sender, receiver, commit);
  expect((await engine.open(receiver, here(sameCommit))).kind).toBe("commit");
  const sameWelcome = await forgeWelcome(kit, sender, joiner, welcome);
  expect(engine.epoch(await engine.join(here(sameWelcome), joiner))).toBe(engine.epoch(sender) + 1);
});

test("a damaged stored group is refused, or at least hurts nobody", async () => {
  const { engine, receiver, commit } = scene;
  const stored = engine.encodeGroup(receiver);
  await eachRound(async (seed) => {
    const attempt = async () => void (await engine.open(engine.decodeGroup(mutate(stored, seeded(seed))), commit));
    await attempt().catch((error: unknown) => expect(error, `seed ${seed}`).toBeInstanceOf(MlsError));
  });
});

test("damaged secrets of a KeyPackage are refused, or at least hurt nobody", () =>
  eachRound(async (seed) => {
    const { engine, joiner, welcome } = scene;
    const secrets = mutate(joiner.secrets, seeded(seed));
    const attempt = async () => void (await engine.join(welcome, { keyPackage: joiner.keyPackage, secrets }));
    await attempt().catch((error: unknown) => expect(error, `seed ${seed}`).toBeInstanceOf(MlsError));
  }));

async function setScene(): Promise<Scene> {
  const kit = await createKit("classical");
  const engine = kitToEngine(kit);
  const own = await Promise.all(
    ["ana", "ben", "cleo", "dov", "eli", "fay"].map((name) => engine.generateKeyPackage(bytes(name))),
  );
  const [first, ...others] = own.slice(0, 5);
  const alone = await engine.create(bytes("fuzz"), here(first), bytes("agreement"));
  const founded = await engine.commit(alone, { add: others.map(({ keyPackage }) => keyPackage) }, nothing);
  const joined = await Promise.all(others.map((other) => engine.join(here(founded.welcome), other)));
  // A tree with inner nodes, a blank leaf and, after the next commit, an unmerged leaf.
  const removal = await engine.commit(founded.group, { remove: [2] }, nothing);
  const receiver = (await engine.open(here(joined[3]), removal.commit)).group;
  const sender = removal.group;
  const joiner = here(own[5]);
  const next = await engine.commit(sender, { add: [joiner.keyPackage] }, bytes("welcome"));
  const { message } = await engine.seal(sender, bytes("hello"), bytes("said"));
  return { kit, engine, sender, receiver, joiner, message, commit: next.commit, welcome: here(next.welcome) };
}

async function damaged(whole: Uint8Array, take: (input: Uint8Array) => Promise<void>): Promise<void> {
  await eachRound((seed) => expectRefusal(seed, () => take(mutate(whole, seeded(seed)))));
}

async function eachRound(attempt: (seed: number) => Promise<void>): Promise<void> {
  for (let seed = 1; seed <= rounds; seed++) {
    const begun = performance.now();
    await attempt(seed);
    expect(performance.now() - begun, `seed ${seed} took too long`).toBeLessThan(patience);
  }
}

async function expectRefusal(seed: number, take: () => Promise<void>): Promise<void> {
  const outcome = await take().then(
    () => "accepted",
    (error: unknown) => error,
  );
  expect(outcome, `seed ${seed}`).toBeInstanceOf(MlsError);
}
