import type { CircleId, CircleView, Nexus, ThresholdView } from "@nexus/circle";
import { NexusError } from "@nexus/wire";
import { caughtUp } from "../../circle/await.ts";
import { toNumber, vaultOptions } from "../../circle/options.ts";
import { stay } from "../../circle/stay.ts";
import { type VaultChoice, withNexus } from "../../circle/with-nexus.ts";
import { command } from "../../command.ts";
import { stopSignal } from "../../edges/stop.ts";
import { Usage } from "../../failure.ts";
import type { Io } from "../../io.ts";
import { agreementLines } from "../../show/agreement.ts";
import { here } from "../../show/circle.ts";
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
    const id = await withNexus(values, async (nexus) => {
      const threshold = await nexus.threshold(link);
      if (!values.json) for (const line of thresholdLines(threshold, io)) io.say(line);
      if (values.name !== undefined) return await knock(nexus, link, values.name, io, values.json === true);
      if (!values.json) throw new Usage("To knock, say with --name what the circle shall call you.", "circle join");
      io.json({ event: "threshold", ...threshold });
      return undefined;
    });
    if (id === undefined || values["no-wait"]) return 0;
    return await letIn(values, id, seconds * 1000, io);
  },
});

const thresholdLines = ({ invitedBy, circleName, members, agreement, expires }: ThresholdView, io: Io): string[] => [
  `${invitedBy} invites you into ${io.paint("bold", circleName)}.`,
  members === 1 ? "One person is inside." : `${members} people are inside.`,
  ...agreementLines(agreement).map((line) => `  ${line}`),
  `The invitation holds for ${inHours(expires, Date.now())}.`,
];

async function knock(nexus: Nexus, link: string, myName: string, io: Io, json: boolean): Promise<CircleId> {
  const id = await nexus.knock(link, myName);
  // Read before anybody can have opened: those inside have no words any more.
  const { knockWords, name } = nexus.circle(id);
  await knocked(nexus, id);
  if (json) io.json({ event: "knocked", circle: id, name, words: knockWords });
  else {
    io.say(`\nYou have knocked. Your four words: ${io.paint("bold", knockWords.join(" "))}`);
    io.say("If you can, read them to the person who invited you: they should see the same ones.");
  }
  return id;
}

/** The knock is on this device; whether the sanctuary took it shows in that it does not turn us away. */
async function knocked(nexus: Nexus, id: CircleId): Promise<void> {
  const reached = await caughtUp(nexus, id, 10_000);
  if (!reached) throw new NexusError("sanctuary-unreachable", nexus.circle(id).origin);
  if (nexus.circle(id).standing === "declined") throw new NexusError("drop-used");
}

/** Waits until the circle has decided. Throws `knock-declined` when it said no. */
async function letIn(choice: VaultChoice & { json?: boolean }, id: CircleId, ms: number, io: Io): Promise<number> {
  let decided: CircleView | undefined;
  const begin = (nexus: Nexus) => {
    const look = () => {
      if (nexus.circle(id).standing !== "knocking") decided ??= nexus.circle(id);
    };
    look();
    return nexus.subscribe(look);
  };
  const stop = stopSignal();
  await stay({ choice, stop, io, within: ms, begin, isOver: () => decided !== undefined });
  stop.release();
  if (!decided) {
    if (choice.json) io.json({ event: "waiting", circle: id });
    else io.say("Nobody has opened yet. Your knock stays.");
    return 0;
  }
  if (decided.standing !== "member") throw new NexusError("knock-declined");
  const inside = here(decided);
  const others = inside.filter((it) => !it.isMe).map((it) => it.name);
  if (choice.json) io.json({ event: "joined", circle: id, name: decided.name, people: inside.map((it) => it.name) });
  else io.say(`You are in ${io.paint("bold", decided.name)}, with ${together(others)}.`);
  return 0;
}
