/** Vouching for one who knocks, and seeing them in. */
import type { CircleId, KnockView, Nexus } from "@nexus/circle";
import { NexusError } from "@nexus/wire";
import { here } from "../show/circle.ts";
import { until } from "./await.ts";

export interface LetThrough {
  readonly inside: boolean;
  /** Further members whose word is needed. */
  readonly needed: number;
}

/** Resolves when they are in, or their vouch is in the circle and more are needed, or after `ms`. */
export async function letThrough(nexus: Nexus, id: CircleId, knock: KnockView, ms: number): Promise<LetThrough> {
  const isInside = () => here(nexus.circle(id)).some((it) => it.name === knock.name);
  const troubles = nexus.circle(id).troubles.length;
  if (knock.canVouch) await nexus.vouch(id, knock.id);
  const end = await until<LetThrough>(
    nexus,
    () => {
      const view = nexus.circle(id);
      if (isInside()) return { inside: true, needed: 0 };
      const trouble = view.troubles.slice(troubles).find((it) => it.code.startsWith("law-"));
      if (trouble) throw new NexusError(trouble.code, trouble.detail);
      const now = view.knocks.find((it) => it.id === knock.id);
      const needed = now ? now.vouchesNeeded - now.vouchedBy.length : 0;
      return now?.vouchedBy.includes(view.me) && needed > 0 ? { inside: false, needed } : undefined;
    },
    ms,
  );
  return end ?? { inside: false, needed: 0 };
}
