/** The law for commits that MLS finds valid. */
import { equalBytes } from "@nexus/wire";
import { judgeAdmissions } from "./admissions.ts";
import { type Breach, breach } from "./breach.ts";
import { encodeContext } from "./context.ts";
import type { Made } from "./entry.ts";
import type { Footing } from "./footing.ts";
import { nextContext } from "./next-context.ts";
import { judgeRemovals } from "./removals.ts";

export async function decideCommit(before: Footing, made: Made): Promise<Breach | undefined> {
  if (made.foreign.length > 0) return breach("law-foreign", made.foreign.join(", "));
  const found = (await judgeRemovals(before, made)) ?? (await judgeAdmissions(before, made));
  if (found) return found;
  const next = nextContext(before, made);
  return "breach" in next ? next.breach : judgeContext(before, made, encodeContext(next.context));
}

/** The context is what follows from the grounds, byte for byte, or absent where nothing of it changes. */
function judgeContext(before: Footing, { context }: Made, expected: Uint8Array): Breach | undefined {
  const isSame = equalBytes(expected, encodeContext(before.context));
  const asItMust = isSame ? context === undefined : context !== undefined && equalBytes(context, expected);
  return asItMust ? undefined : breach("law-agreement", "the context is not the one that follows");
}
