import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { nexusPatch } from "ts-mls/clientState.js";
import { afterEach, beforeEach, expect, test } from "vitest";

interface PatchedFile {
  readonly path: string;
  readonly before: string;
  readonly after: string;
  readonly edits: readonly { why: string; find: string; put: string }[];
}
interface Patch {
  readonly package: string;
  readonly version: string;
  readonly files: readonly PatchedFile[];
}
interface Tool {
  applyPatch(patch: Patch, folder: string): number;
  sha256(text: string): string;
}

const root = new URL("../../../../", import.meta.url);
const { applyPatch, sha256 }: Tool = await import(new URL("scripts/apply-patches.mjs", root).href);
const { default: patch }: { default: Patch } = await import(new URL("patches/ts-mls-1.6.4.mjs", root).href);
const installed = fileURLToPath(new URL("../../", import.meta.resolve("ts-mls")));

let folder: string;

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), "nexus-patch-")), "ts-mls");
  cpSync(installed, folder, { recursive: true });
});

afterEach(() => rmSync(join(folder, ".."), { recursive: true }));

test("the engine stands on the patched library: the marker that the patch adds is there", () => {
  expect(nexusPatch).toBe(1);
});

test("what is installed is patched, and patching again changes nothing", () => {
  expect(applyPatch(patch, folder)).toBe(0);
});

test("the patch turns the library as published into the one that was reviewed", () => {
  restoreAll();
  expect(applyPatch(patch, folder)).toBe(patch.files.length);
  for (const { path, after } of patch.files) expect(sha256(read(path))).toBe(after);
  expect(applyPatch(patch, folder)).toBe(0);
});

test("half a patch, as an interrupted install leaves it, is made whole", () => {
  restore(patch.files[0] as PatchedFile);
  expect(applyPatch(patch, folder)).toBe(1);
});

test("a file that somebody else changed is refused, and nothing at all is written", () => {
  restoreAll();
  const last = patch.files.at(-1) as PatchedFile;
  writeFileSync(join(folder, last.path), `${read(last.path)}\n// changed`);
  expect(() => applyPatch(patch, folder)).toThrow(`${last.path} is neither as published nor as patched`);
  const first = patch.files[0] as PatchedFile;
  expect(sha256(read(first.path))).toBe(first.before);
});

test("another version of the library is refused by name", () => {
  writeFileSync(join(folder, "package.json"), JSON.stringify({ version: "1.6.5" }));
  expect(() => applyPatch(patch, folder)).toThrow("ts-mls 1.6.5 is installed, but the patch is for 1.6.4");
});

test("an anchor that is not there, or there twice, is refused with its reason", () => {
  restoreAll();
  const [first, ...others] = patch.files as [PatchedFile, ...PatchedFile[]];
  const edits = [{ why: "a test", find: "return", put: "return" }];
  const ambiguous = { ...patch, files: [{ ...first, edits }, ...others] };
  expect(() => applyPatch(ambiguous, folder)).toThrow(/the anchor of "a test" occurs \d+ times instead of once/);
});

function restoreAll(): void {
  for (const file of patch.files) restore(file);
}

/** Undoes the edits, so that the test needs no second copy of the library. */
function restore({ path, before, edits }: PatchedFile): void {
  const published = edits.reduceRight((text, { find, put }) => text.replace(put, () => find), read(path));
  expect(sha256(published)).toBe(before);
  writeFileSync(join(folder, path), published);
}

function read(path: string): string {
  return readFileSync(join(folder, path), "utf8");
}
