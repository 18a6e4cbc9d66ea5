/** Blueprints as rooms and commands see them. Part of `Nexus`. Refusals carry a `blueprint-` code. */
import type { Blueprint } from "./blueprint.ts";

export type { Blueprint };

/** Those that come with The Nexus, in the order in which they are shown. */
export const shippedNames = ["grief", "recovery", "survivors", "workplace", "caregivers", "friends"] as const;
export type ShippedName = (typeof shippedNames)[number];

export type BlueprintView =
  | { readonly from: "shipped"; readonly id: ShippedName; readonly blueprint: Blueprint }
  /** `id`: the first 16 bytes of SHA-256 over the file, in hex. */
  | { readonly from: "own"; readonly id: string; readonly blueprint: Blueprint };

export interface BlueprintCalls {
  /** All that are at hand: those that come with The Nexus, in this language if they speak it, and one's own. */
  blueprints(language: string): Promise<readonly BlueprintView[]>;
  /** Keeps it on this device, and with an archive. Kept already, nothing changes. At most 50. */
  saveBlueprint(blueprint: Blueprint): Promise<string>;
  forgetBlueprint(id: string): Promise<void>;
  /** The file, to be passed on. */
  exportBlueprint(blueprint: Blueprint): Promise<Uint8Array>;
  /** Reads a file of anybody's and keeps it. */
  importBlueprint(file: Uint8Array): Promise<string>;
}
