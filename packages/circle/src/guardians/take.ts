/** A word about bringing back, taken by the one member whom it is for. */
import { bytesToHex } from "@nexus/wire";
import type { MemberId } from "../api.ts";
import { changeMine, withOrWithout } from "../session/mine.ts";
import { stamp } from "../session/own.ts";
import { type Core, type Draft, enqueue, type Inside } from "../session/snapshot.ts";
import { trouble } from "../session/trouble.ts";
import { fromText } from "../text.ts";
import type { GuardianStanding } from "./api.ts";
import { type GuardLetter, type GuardPayload, openGuard } from "./letter.ts";
import type { Kept } from "./mine.ts";
import { decodeShare, isWhole } from "./share-set.ts";

export async function takeGuard(
  core: Core,
  draft: Draft,
  inside: Inside,
  author: MemberId,
  payload: GuardPayload,
): Promise<void> {
  const letter = await openGuard(core.engine, inside.group, author, payload);
  if (!letter) return;
  const { people = {}, dealt, of = {} } = draft.record.mine?.guardians ?? {};
  const [asked, kept] = [people[author], of[author]];
  switch (letter.kind) {
    case "ask":
      // Who said yes does not have to say it twice, where the other's device has forgotten.
      if (kept && kept.standing !== "asked") tell(core, draft, author, { kind: "answer", yes: true });
      else keepFor(draft, author, { standing: "asked", since: kept?.since ?? core.now() });
      return;
    case "end":
      return keepFor(draft, author, undefined);
    case "share":
      return takeShare(core, draft, author, kept, letter.share);
    case "answer":
      if (asked === undefined) return;
      if (!letter.yes) return standAt(draft, author, "refused");
      if (asked === "asked" || asked === "refused") standAt(draft, author, "ready");
      return;
    case "held":
      if (asked === "sent" && letter.dealing === dealt?.id) standAt(draft, author, "holds");
  }
}

/** Only where the person of this device said yes, and only the whole share of a dealing. */
function takeShare(core: Core, draft: Draft, author: MemberId, kept: Kept | undefined, text: string): void {
  if (!kept || kept.standing === "asked") return;
  const share = decodeShare(fromText(text));
  if (!share || !isWhole(share)) {
    trouble(core, draft, "entry-invalid", "a guardian's share", author);
    return;
  }
  keepFor(draft, author, { standing: "holds", since: core.now(), share: text });
  tell(core, draft, author, { kind: "held", dealing: bytesToHex(share.id) });
}

export function tell(core: Core, draft: Draft, to: MemberId, letter: GuardLetter): void {
  enqueue(draft, { kind: "guard", ...stamp(core), to, letter });
}

/** Where a member stands whom this device's person asked; `undefined` forgets them. */
export const standAt = (draft: Draft, member: MemberId, standing: GuardianStanding | undefined): void =>
  changeMine(draft, (mine) => {
    const { [member]: _, ...others } = mine.guardians?.people ?? {};
    const people = standing ? { ...others, [member]: standing } : others;
    return { ...mine, guardians: { ...mine.guardians, people } };
  });

/** What is kept for a member who asked. */
export const keepFor = (draft: Draft, owner: MemberId, kept: Kept | undefined): void =>
  changeMine(draft, (mine) => {
    const { [owner]: _, ...others } = mine.guardians?.of ?? {};
    const of = kept ? { ...others, [owner]: kept } : others;
    const guardAsks = withOrWithout(mine.guardAsks, owner, kept?.standing === "asked");
    return { ...mine, guardAsks, guardians: { ...mine.guardians, of } };
  });
