/** One raid for many tests: the loot of a scripted life, and copies of single seized files to tamper with. */
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { type Loot, type RaidParts, raid } from "../../src/raid/drill.ts";
import { type Finding, inspect } from "../../src/raid/inspect.ts";
import type { Material } from "../../src/raid/material.ts";
import type { Place } from "../../src/raid/place.ts";
import { SEED } from "./plants.ts";

export interface World {
  readonly root: string;
  readonly loot: Loot;
  /** A copy of what was seized there, with everything that lies beside it. */
  copyOf(place: Place, name: string): Material;
  /** What leaks of one piece of material. */
  leaksIn(material: Material): readonly Finding[];
  end(): void;
}

export async function world(parts: Partial<RaidParts> = {}): Promise<World> {
  const root = mkdtempSync(join(tmpdir(), "nexus-raid-test-"));
  const end = () => rmSync(root, { recursive: true, force: true });
  try {
    const loot = await raid({ seed: SEED, root, into: join(root, "seized"), ...parts });
    return {
      root,
      loot,
      copyOf(place, name) {
        const found = loot.materials.find((it) => it.place === place && basename(it.path) === name);
        if (!found) throw new Error(`nothing called ${name} was seized in the ${place}`);
        const folder = mkdtempSync(join(root, "copy-"));
        cpSync(dirname(found.path), folder, { recursive: true });
        return { place, path: join(folder, name) };
      },
      leaksIn: (material) => inspect([material], loot.canaries).findings.filter((finding) => finding.isLeak),
      end,
    };
  } catch (error) {
    end();
    throw error;
  }
}
