/** The colours in which this person sees feelings: the usual ones, and those that they chose on this device. */
import { type Bytes, bytesToLab, type Dyes, type Lab, type NamedFeeling, ownDyes } from "@nexus/weave";
import { computed } from "@preact/signals";
import { type OwnColours, preferences } from "../settings/preferences.ts";

export function hexToLab(hex: string): Lab {
  const channel = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16);
  const bytes: Bytes = [channel(1), channel(3), channel(5)];
  return bytesToLab(bytes);
}

/** As text, so that another preference does not dye everything anew. */
const chosen = computed(() => JSON.stringify(preferences.value.colours));

export const dyes = computed((): Dyes => {
  const colours = Object.entries(JSON.parse(chosen.value) as OwnColours) as [NamedFeeling, string][];
  return ownDyes(Object.fromEntries(colours.map(([feeling, hex]) => [feeling, hexToLab(hex)])));
});
