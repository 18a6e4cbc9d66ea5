import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { webcatManifest } from "./webcat.ts";

test("the manifest for WEBCAT names every file by its hash, and the policy that the page is served with", () => {
  const folder = mkdtempSync(join(tmpdir(), "nexus-webcat-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const map = '{"integrity":{}}';
  const page = `<!doctype html><script type="importmap">${map}</script>`;
  writeFileSync(join(folder, "index.html"), page);
  const files = [{ path: "index.html", size: page.length, sha256: "" }];
  writeFileSync(join(folder, "manifest.json"), JSON.stringify({ version: "9.9.9", build: "b", files }));
  const made = webcatManifest(folder);
  const hash = (text: string, how: "base64" | "base64url") => createHash("sha256").update(text).digest(how);
  expect(made).toMatchObject({
    version: "9.9.9",
    default_index: "index.html",
    default_fallback: "/index.html",
    wasm: [],
  });
  expect(made.files["/index.html"]).toBe(hash(page, "base64url"));
  expect(made.default_csp).toContain(`script-src 'self' 'sha256-${hash(map, "base64")}';`);
  // WEBCAT takes no policy with a comma, and none that is looser than this.
  expect(made.default_csp).not.toMatch(/,|unsafe/);
});
