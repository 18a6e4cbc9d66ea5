/** Whom a member can tell. */
import type { MemberId } from "../api.ts";
import type { Inside } from "../session/snapshot.ts";

/** Keepers who are here, but for the reporter, in the order of the group context. */
export const keepersFor = ({ footing: { context, members } }: Inside, reporter: MemberId) =>
  context.keepers.flatMap((keeper) =>
    keeper === reporter ? [] : members.filter((member) => member.id === keeper).slice(0, 1),
  );
