/** The drill in two acts: the raid brings home what a seizer would have, the verdict says what it is worth. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { Hindrance } from "../failure.ts";
import type { Canary } from "./canaries.ts";
import { EXPORT_FILE } from "./export.ts";
import { type Finding, inspect } from "./inspect.ts";
import { type Connections, connectionsTo } from "./kernel.ts";
import { type Learned, learn } from "./learned.ts";
import { live } from "./life.ts";
import type { Material } from "./material.ts";
import type { Place } from "./place.ts";
import { seize } from "./seize.ts";
import type { ServerParts } from "./server.ts";
import { openStage } from "./stage.ts";

export interface RaidParts extends ServerParts {
  readonly seed: number;
  /** Where the seized things go. */
  readonly into: string;
  /** Hears what happens, in plain words. */
  readonly onStep?: (step: string) => void;
}

export interface Loot {
  readonly canaries: readonly Canary[];
  readonly materials: readonly Material[];
  readonly connections: Connections;
}

export interface Verdict {
  readonly leaks: readonly Finding[];
  readonly learned: Learned;
  readonly bytes: Readonly<Partial<Record<Place, number>>>;
}

/** Plays the scripted life against a new sanctuary, freezes it, and carries everything away. */
export async function raid({ seed, into, onStep = () => {}, ...parts }: RaidParts): Promise<Loot> {
  onStep("Three circles on nine devices live through a scripted life, with a server of their own.");
  const stage = await openStage(seed, parts);
  try {
    await live(stage);
    onStep("The server is frozen and seized: disk, backup, logs, environment, memory.");
    mkdirSync(into, { recursive: true, mode: 0o700 });
    const materials = await seize(stage, into);
    const { canaries, server } = stage;
    assertCanariesLived(join(stage.own, EXPORT_FILE), canaries.all);
    return { canaries: canaries.all, materials, connections: connectionsTo(Number(new URL(server.origin).port)) };
  } finally {
    await stage.close();
  }
}

/** Searches the loot, and reads what lies open in it. */
export function judge({ canaries, materials, connections }: Loot): Verdict {
  const inspection = inspect(materials, canaries);
  const { findings, bytes } = inspection;
  assertSearchWorks(findings, canaries);
  const leaks = findings.filter((finding) => finding.isLeak);
  return { leaks, learned: learn(materials, inspection, connections), bytes };
}

/** How many canaries a member's own export holds at least: its circles' names, promises, feelings and words. */
const IN_AN_EXPORT = 30;

/** A search for what never was finds nothing: a member of two circles must have seen the canaries in the clear. */
function assertCanariesLived(path: string, canaries: readonly Canary[]): void {
  const secrets = canaries.filter((canary) => canary.kind === "secret");
  const { findings } = inspect([{ place: "data folder", path }], secrets);
  const seen = new Set(findings.map((finding) => finding.canary)).size;
  if (seen < IN_AN_EXPORT) throw new Hindrance(`The drill is void: a member's own export shows ${seen} canaries only.`);
}

/** What the sanctuary knows by design has to be found where it must be, or the search has looked elsewhere. */
function assertSearchWorks(findings: readonly Finding[], canaries: readonly Canary[]): void {
  for (const place of ["database", "memory before the crash", "memory"] as const) {
    for (const canary of canaries.filter(({ kind }) => kind === "known")) {
      if (findings.some((finding) => finding.canary === canary && finding.place === place)) continue;
      throw new Hindrance(`The drill is void: the ${canary.what} was not found in the ${place}, where it has to be.`);
    }
  }
}
