/** Who we are in a circle, and the marks that our messages carry. */
import { bytesToHex } from "@nexus/wire";
import type { MemberId } from "../api.ts";
import { branchContent, labels } from "../invite/vouch.ts";
import { toText } from "../text.ts";
import { type Core, type Draft, enqueue, type Inside } from "./snapshot.ts";

/** A fresh message id and the minute of this device's clock. */
export const stamp = (core: Pick<Core, "random" | "now">) => ({
  id: bytesToHex(core.random(16)),
  minute: Math.floor(core.now() / 60_000),
});

export function ownMember({ engine }: Pick<Core, "engine">, { group, footing }: Inside): MemberId {
  const leaf = engine.ownLeaf(group);
  const own = footing.members.find((member) => member.leaf === leaf);
  if (!own) throw new Error("our own leaf is not in the tree");
  return own.id;
}

/** Tells the others that this member follows the branch which the commit at `under` opened. */
export async function sayHere(core: Core, draft: Draft, under: number): Promise<void> {
  if (!draft.inside) return;
  const { group, footing } = draft.inside;
  const signature = await core.engine.sign(group, labels.branch, branchContent(footing.circle, under));
  enqueue(draft, { kind: "say", payload: { type: "here", ...stamp(core), under, signature: toText(signature) } });
}
