/** Structure is togetherness: the feelings of one day, parted into who was alone, who was alike, and who was opposite. */
import { shuffled } from "./chance.ts";
import { areOpposite, feelingOf, type Tone } from "./tones.ts";

export type Together =
  | { readonly kind: "alone"; readonly tones: readonly Tone[] }
  | { readonly kind: "alike"; readonly tones: readonly Tone[] }
  /** Two feelings, or groups of them, at once: each is woven as a whole face. */
  | { readonly kind: "opposite"; readonly tones: readonly Tone[]; readonly others: readonly Tone[] };

/** In an order that only the hash of feelings and `seed` decides. */
export function togetherness(tones: readonly Tone[], seed: number): Together[] {
  const groups = shuffled(groupsOf(tones), seed, ([tone = 0]) => feelingOf(tone) ?? 8);
  const done = new Set<readonly Tone[]>();
  return groups.flatMap((group): Together[] => {
    if (done.has(group)) return [];
    done.add(group);
    const other = groups.find((it) => !done.has(it) && areOpposite(it[0] as Tone, group[0] as Tone));
    const inOrder = (them: readonly Tone[]) => shuffled(them, seed, (tone) => tone);
    if (!other) return [{ kind: group.length > 1 ? "alike" : "alone", tones: inOrder(group) }];
    done.add(other);
    return [{ kind: "opposite", tones: inOrder(group), others: inOrder(other) }];
  });
}

/** Alike is who has the same named feeling, full or soft. */
function groupsOf(tones: readonly Tone[]): Tone[][] {
  const groups = new Map<number | undefined, Tone[]>();
  for (const tone of tones) {
    const group = groups.get(feelingOf(tone));
    if (group) group.push(tone);
    else groups.set(feelingOf(tone), [tone]);
  }
  return [...groups.values()];
}
