/** The list of an app's files with their hashes, as the build writes it. */
import { readFileSync } from "node:fs";
import { Hindrance } from "../failure.ts";

export interface Listed {
  readonly path: string;
  readonly size: number;
  /** SHA-256 in base64. */
  readonly sha256: string;
}

export interface Manifest {
  /** One name for the whole build. */
  readonly build: string;
  readonly files: readonly Listed[];
}

const isListed = (file: unknown): file is Listed => {
  const { path, size, sha256 } = (file ?? {}) as Partial<Listed>;
  return typeof path === "string" && typeof size === "number" && typeof sha256 === "string";
};

/** Undefined where the text is no manifest. */
export function parseManifest(text: string): Manifest | undefined {
  try {
    const { build, files } = JSON.parse(text) as Partial<Manifest>;
    return typeof build === "string" && Array.isArray(files) && files.every(isListed) ? { build, files } : undefined;
  } catch {
    return undefined;
  }
}

export function readManifest(path: string): Manifest {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch {
    throw new Hindrance(
      `There is no list of files to compare with at ${path}.`,
      'Build the same version of the app with "npm run build", or name a list with --manifest FILE.',
    );
  }
  const manifest = parseManifest(text);
  if (!manifest) throw new Hindrance(`${path} is no list of files.`, "Name the manifest.json of a build.");
  return manifest;
}
