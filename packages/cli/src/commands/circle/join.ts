import type { CircleView, Nexus } from "@nexus/circle";
import { NexusError } from "@nexus/wire";
import { caughtUp, until } from "../../circle/await.ts";
import { toNumber, vaultOptions } from "../../circle/options.ts";
import { withNexus } from "../../circle/with-nexus.ts";
import { command } from "../../command.ts";
import { Usage } from "../../failure.ts";
import type { Io } from "../../io.ts";
import { agreementLines, here } from "../../show/circle.ts";
import { inHours, together } from "../../show/moment.ts";

const WHOLE_DAY = 86_400;

export const join = command({
  name: "circle join",
  summary: "Knock with an invitation, and wait until you are let in.",
  takes: "LINK --name NAME",
  words: [1, 1],
  about: [
    "Without --name it shows who invites, into which circle, and the agreement, and leaves no trace.",
    "A knock stays when you stop waiting: any later command sees whether you were let in.",
  ],
  options: {
    name: { type: "string", value: "NAME", what: "what the circle shall call you" },
    "no-wait": { type: "boolean", what: "knock, and do not wait" },
    within: { type: "string", value: "SECONDS", what: "how long to wait to be let in (a day)" },
    ...vaultOptions,
  },
  async run(values, [link = ""], io) {
    const seconds = values.within === undefined ? WHOLE_DAY : toNumber(values.within, "within", 0, WHOLE_DAY);
    return await withNexus(values, async (nexus) => {
      const threshold = await nexus.threshold(link);
      if (!values.json) {
        io.say(`${threshold.invitedBy} invites you into ${io.paint("bold", threshold.circleName)}.`);
        io.say(threshold.members === 1 ? "One person is inside." : `${threshold.members} people are inside.`);
        for (const line of agreementLines(threshold.agreement)) io.say(`  ${line}`);
        io.say(`The invitation holds for ${inHours(threshold.expires, Date.now())}.`);
      }
      if (values.name === undefined) {
        if (!values.json) throw new Usage("To knock, say with --name what the circle shall call you.", "circle join");
        io.json({ event: "threshold", ...threshold });
        return 0;
      }
      const id = await nexus.knock(link, values.name);
      // Read before anybody can have opened: those inside have no words any more.
      const { knockWords, name } = nexus.circle(id);
      await knocked(nexus, id);
      if (values.json) io.json({ event: "knocked", circle: id, name, words: knockWords });
      else {
        io.say(`\nYou have knocked. Your four words: ${io.paint("bold", knockWords.join(" "))}`);
        io.say("If you can, read them to the person who invited you: they should see the same ones.");
      }
      if (values["no-wait"]) return 0;
      return await letIn(nexus, id, seconds * 1000, io, values.json === true);
    });
  },
});

/** The knock is on this device; whether the sanctuary took it shows in that it does not turn us away. */
async function knocked(nexus: Nexus, id: string): Promise<void> {
  const reached = await caughtUp(nexus, id, 10_000);
  if (!reached) throw new NexusError("sanctuary-unreachable", nexus.circle(id).origin);
  if (nexus.circle(id).standing === "declined") throw new NexusError("drop-used");
}

/** Waits until the circle has decided. Throws `knock-declined` when it said no. */
export async function letIn(nexus: Nexus, id: string, ms: number, io: Io, json: boolean): Promise<number> {
  const decided = await until(nexus, () => decision(nexus.circle(id)), ms);
  if (!decided) {
    if (json) io.json({ event: "waiting", circle: id });
    else io.say("Nobody has opened yet. Your knock stays.");
    return 0;
  }
  if (decided.standing !== "member") throw new NexusError("knock-declined");
  const others = here(decided).filter((it) => !it.isMe);
  if (json) io.json({ event: "joined", circle: id, name: decided.name, people: here(decided).map((it) => it.name) });
  else io.say(`You are in ${io.paint("bold", decided.name)}, with ${together(others.map((it) => it.name))}.`);
  return 0;
}

const decision = (view: CircleView): CircleView | undefined => (view.standing === "knocking" ? undefined : view);
