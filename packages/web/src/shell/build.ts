/** Which build of the app runs here: its number, and the hash that `nexus verify` and the manifest name it by. */
import { signal } from "@preact/signals";

export interface Build {
  readonly version: string;
  /** SHA-256 over all files, in base64. */
  readonly build: string;
}

export const isBuild = (value: unknown): value is Build => {
  const { version, build } = (value ?? {}) as Partial<Build>;
  return typeof version === "string" && typeof build === "string";
};

/** Enough to compare by eye. */
const SHORT = 12;
export const shortHash = ({ build }: Build): string => build.slice(0, SHORT);

/** Undefined until it was looked up, and in a workshop where nothing was built. */
export const runningBuild = signal<Build | undefined>(undefined);

/** Asks for the list that came with the files in use: kept by the service worker, or from the sanctuary on a first visit. */
export async function lookUpRunningBuild(): Promise<void> {
  try {
    const list: unknown = await (await fetch("/manifest.json")).json();
    if (isBuild(list)) runningBuild.value = { version: list.version, build: list.build };
  } catch {
    // No network on a first visit: the next look will tell.
  }
}
