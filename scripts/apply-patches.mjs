/**
 * Mends installed packages from the readable lists in `patches/`. npm runs it after every install.
 *
 * A patch is data: for each file a SHA-256 before and after, and edits that replace one short anchor, which must occur
 * exactly once. So a package that is not the very one the patch was written for is refused, nothing is written unless
 * everything fits, and a second run changes nothing. Plain JavaScript, because the Node that runs npm may be an old one.
 */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, realpathSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/**
 * @typedef {{ why: string, find: string, put: string }} Edit
 * @typedef {{ path: string, before: string, after: string, edits: Edit[] }} PatchedFile
 * @typedef {{ package: string, version: string, files: PatchedFile[] }} Patch
 */

/** @param {string} text */
export function sha256(text) {
  return createHash("sha256").update(text).digest("hex");
}

/**
 * The text after all edits. Throws when an anchor is missing or ambiguous.
 * @param {PatchedFile} file
 * @param {string} text
 */
export function editText(file, text) {
  let result = text;
  for (const { why, find, put } of file.edits) {
    const occurrences = result.split(find).length - 1;
    if (occurrences !== 1) {
      throw new Error(`${file.path}: the anchor of "${why}" occurs ${occurrences} times instead of once`);
    }
    result = result.replace(find, () => put);
  }
  return result;
}

/**
 * Applies one patch to one installed package. Returns how many files changed; 0 means it was applied before.
 * @param {Patch} patch
 * @param {string} folder
 */
export function applyPatch(patch, folder) {
  const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  if (version !== patch.version) {
    throw new Error(`${patch.package} ${version} is installed, but the patch is for ${patch.version}`);
  }
  const changed = [];
  for (const file of patch.files) {
    const path = join(folder, file.path);
    const text = readFileSync(path, "utf8");
    const found = sha256(text);
    if (found === file.after) continue;
    if (found !== file.before) {
      throw new Error(`${file.path} is neither as published nor as patched (SHA-256 ${found})`);
    }
    const result = editText(file, text);
    if (sha256(result) !== file.after) {
      throw new Error(`${file.path} came out other than reviewed (SHA-256 ${sha256(result)})`);
    }
    changed.push({ path, result });
  }
  for (const { path, result } of changed) {
    writeFileSync(`${path}.patched`, result);
    renameSync(`${path}.patched`, path);
  }
  return changed.length;
}

/**
 * Where npm may have put a package: at the root, or inside a workspace.
 * @param {string} root
 * @param {string} name
 */
function installedFolders(root, name) {
  const workspaces = existsSync(join(root, "packages")) ? readdirSync(join(root, "packages")) : [];
  return [root, ...workspaces.map((workspace) => join(root, "packages", workspace))]
    .map((folder) => join(folder, "node_modules", name))
    .filter((folder) => existsSync(join(folder, "package.json")));
}

/** @param {string} root */
export async function applyAll(root) {
  const lists = readdirSync(join(root, "patches")).filter((name) => name.endsWith(".mjs"));
  for (const name of lists) {
    /** @type {{ default: Patch }} */
    const { default: patch } = await import(pathToFileURL(join(root, "patches", name)).href);
    const folders = installedFolders(root, patch.package);
    if (folders.length === 0) throw new Error(`${patch.package} is not installed, so it cannot be patched`);
    for (const folder of folders) {
      const count = applyPatch(patch, folder);
      console.log(`${patch.package} ${patch.version}: ${count === 0 ? "already patched" : `${count} files patched`}`);
    }
  }
}

const self = fileURLToPath(import.meta.url);
if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === realpathSync(self)) {
  try {
    await applyAll(process.argv[2] ?? join(self, "..", ".."));
  } catch (error) {
    console.error(`The patches do not fit what is installed, so nothing here may run: ${error.message}`);
    process.exit(1);
  }
}
