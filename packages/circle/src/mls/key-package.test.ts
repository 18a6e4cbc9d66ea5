import { x25519 } from "@noble/curves/ed25519.js";
import type { Extension } from "ts-mls/extension.js";
import { decodeKeyPackage, encodeKeyPackage, generateKeyPackageWithKey } from "ts-mls/keyPackage.js";
import { expect, test } from "vitest";
import { bytes, circleOf, here, nothing } from "../../test/mls/people.ts";
import { circleExtensionType } from "./circle-extension.ts";
import { createEngine, MlsError } from "./index.ts";
import { createKit, type Kit } from "./kit.ts";
import { decodeWhole } from "./refuse.ts";
import { roundKeyExtensionType } from "./round-key.ts";
import { kitToEngine } from "./ts-mls.ts";

const day = 24 * 60 * 60 * 1000;
const today = Date.UTC(2026, 10, 23);
const kit = await createKit("classical", { now: () => today });
const engine = kitToEngine(kit);
const invalid = expect.objectContaining({ code: "mls-invalid" }) as MlsError;

test("a KeyPackage says only what is used", async () => {
  const { keyPackage } = await engine.generateKeyPackage(bytes("ana"));
  const { leafNode } = decodeWhole(decodeKeyPackage, keyPackage, "a KeyPackage");
  expect(leafNode.capabilities).toEqual({
    versions: ["mls10"],
    ciphersuites: [kit.crypto.name],
    extensions: [circleExtensionType, roundKeyExtensionType],
    proposals: [],
    credentials: ["basic"],
  });
});

test.each([
  [-3, false],
  [-2, true],
  [0, true],
  [30, true],
  [31, true],
  [32, false],
])("%i days after it was made, by the clock of the one who takes it, it may be used: %s", async (days, usable) => {
  const { keyPackage } = await engine.generateKeyPackage(bytes("ana"));
  const later = await createEngine("classical", { now: () => today + days * day });
  const inspected = later.inspectKeyPackage(keyPackage);
  if (usable) await expect(inspected).resolves.toMatchObject({ identity: bytes("ana") });
  else await expect(inspected).rejects.toEqual(invalid);
});

test("a commit is read alike by a member who comes back after a year", async () => {
  const { groups } = await circleOf(engine, "ana", "ben");
  const cleo = await engine.generateKeyPackage(bytes("cleo"));
  const { group, commit, welcome } = await engine.commit(here(groups[0]), { add: [cleo.keyPackage] }, nothing);
  const later = await createEngine("classical", { now: () => today + 365 * day });
  const received = await later.open(here(groups[1]), commit);
  expect(later.epochAuthenticator(received.group)).toEqual(engine.epochAuthenticator(group));
  expect(later.epochAuthenticator(await later.join(here(welcome), cleo))).toEqual(engine.epochAuthenticator(group));
});

test("an identity takes 256 bytes and no more", async () => {
  const { keyPackage } = await engine.generateKeyPackage(new Uint8Array(256));
  expect((await engine.inspectKeyPackage(keyPackage)).identity).toHaveLength(256);
  await expect(engine.generateKeyPackage(new Uint8Array(257))).rejects.toThrow(RangeError);
  await expect(engine.inspectKeyPackage(await unusual(kit, { identity: new Uint8Array(257) }))).rejects.toEqual(
    invalid,
  );
});

test("a KeyPackage that knows nothing of circles, or lives for ever, is refused", async () => {
  await expect(engine.inspectKeyPackage(await unusual(kit, {}))).resolves.toBeDefined();
  await expect(engine.inspectKeyPackage(await unusual(kit, { extensions: [] }))).rejects.toEqual(invalid);
  await expect(engine.inspectKeyPackage(await unusual(kit, { notAfter: 2n ** 63n - 1n }))).rejects.toEqual(invalid);
});

test("a leaf key that nothing can be sealed to is refused before it can wedge the circle", async () => {
  const { hpke } = kit.crypto;
  const exportPublicKey = async () => new Uint8Array(32);
  const broken: Kit = { ...kit, crypto: { ...kit.crypto, hpke: { ...hpke, exportPublicKey } } };
  await expect(engine.inspectKeyPackage(await unusual(broken, {}))).rejects.toBeInstanceOf(MlsError);
});

test("a leaf shows the public half of a round key, and its owner alone has the other", async () => {
  const { groups } = await circleOf(engine, "ana", "ben");
  const [ana, ben] = [here(groups[0]), here(groups[1])];
  const shown = engine.members(ana).map((leaf) => here(leaf.roundKey));
  const secrets = [ana, ben].map((group) => engine.roundSecret(group));
  expect(secrets.map((secret) => x25519.getPublicKey(secret))).toEqual(shown);
});

test("a round key stays through commits of its owner, and through coming back with a fresh KeyPackage", async () => {
  const { groups, own } = await circleOf(engine, "ana", "ben");
  const before = engine.members(here(groups[1])).map((leaf) => leaf.roundKey);
  const { group } = await engine.commit(here(groups[1]), {}, nothing);
  expect(engine.members(group).map((leaf) => leaf.roundKey)).toEqual(before);
  const renewed = await engine.renewKeyPackage(here(own[1]));
  expect((await engine.inspectKeyPackage(renewed.keyPackage)).roundKey).toEqual(before[1]);
});

test("a KeyPackage of an earlier build comes in without a round key, and one of another kind does not", async () => {
  const earlier = await unusual(kit, {});
  expect((await engine.inspectKeyPackage(earlier)).roundKey).toBeUndefined();
  const { group } = await engine.commit(here((await circleOf(engine, "ana")).groups[0]), { add: [earlier] }, nothing);
  expect(engine.members(group).map((leaf) => leaf.roundKey?.length)).toEqual([32, undefined]);
  const key = (extensionData: Uint8Array) => ({ extensionType: roundKeyExtensionType, extensionData });
  const good = x25519.getPublicKey(new Uint8Array(32).fill(7));
  const knows = [circleExtensionType, roundKeyExtensionType];
  const inspect = async (leaf: Extension[], extensions = knows) =>
    engine.inspectKeyPackage(await unusual(kit, { leaf, extensions }));
  await expect(inspect([key(good)])).resolves.toMatchObject({ roundKey: good });
  await expect(inspect([key(good)], [circleExtensionType])).rejects.toEqual(invalid);
  await expect(inspect([key(good), key(good)])).rejects.toEqual(invalid);
  await expect(inspect([{ extensionType: 0xf0c3, extensionData: good }], [...knows, 0xf0c3])).rejects.toEqual(invalid);
  await expect(inspect([key(good.subarray(1))])).rejects.toEqual(invalid);
  // Zero, one and a point of order eight (RFC 7748 section 6.1): nothing sealed to them would be secret.
  for (const low of ["00", "01", "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800"]) {
    await expect(inspect([key(Uint8Array.fromHex(low.padEnd(64, "0")))])).rejects.toEqual(invalid);
  }
});

test("secrets of an unknown format are refused with its number", async () => {
  const own = await engine.generateKeyPackage(bytes("ana"));
  own.secrets[0] = 9;
  await expect(engine.create(bytes("a"), own, nothing)).rejects.toThrow("unknown format 9");
});

/** A KeyPackage as somebody else's software might make it. */
async function unusual(
  { crypto: provider }: Kit,
  wish: { identity?: Uint8Array; extensions?: number[]; leaf?: Extension[]; notAfter?: bigint },
): Promise<Uint8Array> {
  const { publicPackage } = await generateKeyPackageWithKey(
    { credentialType: "basic", identity: wish.identity ?? bytes("eve") },
    {
      versions: ["mls10"],
      ciphersuites: [provider.name],
      extensions: wish.extensions ?? [circleExtensionType],
      proposals: [],
      credentials: ["basic"],
    },
    { notBefore: BigInt(today / 1000 - 100), notAfter: wish.notAfter ?? BigInt(today / 1000 + 100) },
    [],
    await provider.signature.keygen(),
    provider,
    wish.leaf,
  );
  return encodeKeyPackage(publicPackage);
}
