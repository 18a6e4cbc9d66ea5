/** Notes what went wrong and was passed over, so that the screen can say it calmly. */
import type { ErrorCode } from "@nexus/wire";
import type { MemberId } from "../api.ts";
import { noteTrouble } from "../state/state.ts";
import type { Core, Draft } from "./snapshot.ts";

export function trouble(
  core: Pick<Core, "now">,
  draft: Draft,
  code: ErrorCode,
  detail: string,
  member?: MemberId,
): void {
  const state = noteTrouble(draft.record.state, { code, detail, at: core.now(), member });
  draft.record = { ...draft.record, state };
}
