import type { Guarding } from "@nexus/circle";
import { NexusError } from "@nexus/wire";
import { type At, atCircle } from "../../circle/at-circle.ts";
import { circleOptions, waitMs, waitOption } from "../../circle/options.ts";
import { tellWish } from "../../circle/sent.ts";
import { command } from "../../command.ts";
import { Usage } from "../../failure.ts";
import type { Io } from "../../io.ts";

const NAME = "circle guard";

export const guard = command({
  name: NAME,
  summary: "See whom you could help back, say yes or no to them, and give their share.",
  takes: "[NAME [yes|no]]",
  words: [0, 2],
  options: {
    request: { type: "string", value: "LINE", what: "what they show who have lost everything: shows six words" },
    words: { type: "string", value: "WORDS", what: "the six words as you heard them: gives the share" },
    ...waitOption,
    ...circleOptions,
  },
  async run(values, [name, answer], io) {
    const ms = waitMs(values.wait);
    const json = values.json === true;
    return await atCircle(values, { within: ms }, async (at) => {
      const { nexus, id } = at;
      const all = (await nexus.guardians()).guarding.filter(({ circle }) => circle === id);
      if (name === undefined) return list(all, io, json);
      const one = choose(all, name);
      if (values.request !== undefined) return await help(at, one, values.request, values.words, io, json);
      if (answer !== "yes" && answer !== "no") throw new Usage("Say yes or no, or give a --request.", NAME);
      const yes = answer === "yes";
      const told = yes
        ? `You said yes to ${one.name}. Their share comes when they give it.`
        : `You keep nothing for ${one.name}.`;
      const data = { event: "guarding", owner: one.owner, yes };
      return await tellWish({ nexus, circle: id, io, json, ms }, () => nexus.guard(id, one.owner, yes), data, told);
    });
  },
});

function list(all: readonly Guarding[], io: Io, json: boolean): number {
  for (const one of all) {
    if (json) io.json(one);
    else io.say(lines[one.standing](one.name));
  }
  if (all.length === 0 && !json) io.say("Nobody has asked you.");
  return 0;
}

const lines: Readonly<Record<Guarding["standing"], (name: string) => string>> = {
  asked: (name) => `${name} asks whether you would help to bring them back one day.`,
  agreed: (name) => `You said yes to ${name}. Their share comes when they give it.`,
  holds: (name) => `You keep a share for ${name}.`,
};

function choose(all: readonly Guarding[], wanted: string): Guarding {
  const fold = (text: string) => text.normalize("NFKC").toLocaleLowerCase("en").trim();
  const named = all.filter(({ name }) => fold(name) === fold(wanted));
  const [only, second] = named.length > 0 ? named : all.filter(({ owner }) => owner.startsWith(wanted.toLowerCase()));
  if (!only) throw new NexusError("member-unknown", wanted);
  if (second) throw new Usage(`More than one person fits "${wanted}": take the beginning of an id.`, NAME);
  return only;
}

/** Only with the words as they were heard, so that nobody gives a share unasked. */
async function help(
  { nexus, id }: Pick<At, "nexus" | "id">,
  { owner, name }: Guarding,
  line: string,
  heard: string | undefined,
  io: Io,
  json: boolean,
): Promise<number> {
  const asked = await nexus.readRequest(line);
  if (!asked) throw new NexusError("link-malformed");
  const words = asked.words.join(" ");
  if (heard === undefined) {
    if (json) io.json({ event: "request", owner, name: asked.name, words: asked.words });
    else {
      io.say(`Speak with ${name} first, by voice or face to face. This says that it comes from "${asked.name}".`);
      io.say(`Let ${name} say six words to you. They must be: ${words}`);
      io.say("If one differs, somebody stands between you: stop. Else give them with --words.");
    }
    return 0;
  }
  if (heard.toLowerCase().split(/\s+/).filter(Boolean).join(" ") !== words) {
    throw new Usage("The words differ: somebody may stand between you. Nothing was given.", NAME);
  }
  const share = await nexus.giveShare(id, owner, line);
  if (json) io.json({ event: "share", owner, share });
  else io.say(share);
  return 0;
}
