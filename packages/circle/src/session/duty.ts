/** Changes that no person asks for. */
import type { Change } from "../agreement/change.ts";

/** What devices do by themselves: where another was faster, nobody needs to hear of it. */
const BY_DUTY: ReadonlySet<Change["kind"]> = new Set(["carries", "fails", "lapses", "hands", "turns", "tries"]);

export const isDuty = ({ kind }: Change): boolean => BY_DUTY.has(kind);
