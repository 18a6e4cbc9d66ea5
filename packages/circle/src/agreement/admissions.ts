/** Whether everyone whom a commit adds comes in by right. */
import { base64urlToBytes, bytesToBase64url } from "@nexus/wire";
import { keyPackageHash } from "../invite/vouch.ts";
import { sameName } from "../member.ts";
import { fromText } from "../text.ts";
import { type Breach, breach } from "./breach.ts";
import { hourOf, type Made } from "./entry.ts";
import type { Footing } from "./footing.ts";
import type { Grounds, Plea } from "./grounds.ts";
import { mayInvite, vouchesNeeded } from "./may.ts";
import { countVouches, isPleaGood } from "./proofs.ts";

type Added = Made["outcome"]["added"][number];

export async function judgeAdmissions(before: Footing, made: Made): Promise<Breach | undefined> {
  const { grounds, added, removed } = made.outcome;
  if (grounds.admits.length !== added.length) return breach("law-vouch", "not every newcomer has grounds");
  const names = before.members.filter((member) => !removed.includes(member.id)).map((member) => member.name);
  for (const [at, newcomer] of added.entries()) {
    if (newcomer.name === "") return breach("law-name", "the newcomer has none");
    if (names.some((name) => sameName(name, newcomer.name))) return breach("law-name", "taken");
    names.push(newcomer.name);
    const ground = grounds.admits[at] as Grounds["admits"][number];
    if (ground.kind === "vouched") {
      const hour = hourOf(made);
      if (!mayInvite(before.context, made.author, hour)) return breach("law-invite", "author");
      const given = await countVouches(before, hour, fromText(newcomer.newcomer), ground.vouches);
      const needed = vouchesNeeded(before, hour);
      if (given < needed) return breach("law-vouch", `${given} of ${needed}`);
    } else if (!(await mayReturn(before, grounds, newcomer, ground.plea))) {
      return breach("law-vouch", "the plea does not hold");
    }
  }
  return undefined;
}

/** A member who lost step takes their own place again, with the very KeyPackage that they ask to come back with. */
async function mayReturn(before: Footing, grounds: Grounds, { id, newcomer }: Added, plea: Plea): Promise<boolean> {
  const keyPackage = base64urlToBytes(plea.keyPackage);
  return (
    id === plea.by &&
    grounds.removes.some((it) => it.kind === "return" && it.member === id) &&
    keyPackage !== undefined &&
    bytesToBase64url(keyPackageHash(keyPackage)) === newcomer &&
    (await isPleaGood(before, plea))
  );
}
