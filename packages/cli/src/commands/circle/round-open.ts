import type { OpenRoundInput, RoundTemplate } from "@nexus/circle";
import { NexusError } from "@nexus/wire";
import { atCircle } from "../../circle/at-circle.ts";
import { circleOptions, toNumber, waitMs, waitOption } from "../../circle/options.ts";
import { sent } from "../../circle/sent.ts";
import { command, type Values } from "../../command.ts";
import { Usage } from "../../failure.ts";

const options = {
  title: { type: "string", value: "TEXT", what: "what it is called (the beginning of the prompt)" },
  template: { type: "string", value: "NAME", what: "one that the circle has ready: its title or id" },
  live: { type: "boolean", what: "hand a talking piece round instead of sealing" },
  weave: { type: "boolean", what: "everyone gives a thread in place of words; all are woven together" },
  hours: { type: "string", value: "HOURS", what: "how long people have to seal theirs (48)" },
  minutes: { type: "string", value: "MINUTES", what: "live: after which the timer softly says so (0: never)" },
  moods: { type: "boolean", what: "ask everyone how they come and go" },
  ...waitOption,
  ...circleOptions,
} as const;

const plain = {
  id: "",
  form: "sealed",
  title: "",
  opening: "",
  closing: "",
  hours: 48,
  minutes: 0,
  moods: false,
} as const;

/** What the circle has ready, changed by what was typed. */
function wishOf(
  { template, title, live, weave, hours, minutes, moods }: Values<typeof options>,
  said: string | undefined,
  templates: readonly RoundTemplate[],
): OpenRoundInput {
  const ready = template === undefined ? undefined : templateOf(templates, template);
  if (live && weave) throw new Usage("A weaving session is sealed: give --live or --weave.");
  const prompt = said ?? ready?.prompt;
  if (prompt === undefined) throw new Usage("Say what the round asks: a prompt, or a --template.");
  const { id: _, ...usual } = ready ?? { ...plain, title: prompt.slice(0, 80) };
  return {
    ...usual,
    prompt,
    ...(title !== undefined && { title }),
    ...(weave && { weaves: true }),
    ...(live && { form: "piece" }),
    ...(moods && { moods }),
    ...(hours !== undefined && { hours: toNumber(hours, "hours", 1, 672) }),
    ...(minutes !== undefined && { minutes: toNumber(minutes, "minutes", 0, 60) }),
  };
}

function templateOf(templates: readonly RoundTemplate[], wanted: string): RoundTemplate {
  const found = templates.find((it) => it.id === wanted || it.title.toLowerCase() === wanted.toLowerCase());
  if (found) return found;
  const all = templates.map((it) => it.title).join(", ");
  throw new Usage(all ? `This circle has ready: ${all}.` : "This circle has no round ready.");
}

export const roundOpen = command({
  name: "circle round open",
  summary: "Open a round: everyone shares, and no one has to go first.",
  takes: "[PROMPT]",
  words: [0, 1],
  about: ["In a sealed round everyone writes alone, or passes, and all opens at once. A live one hands a piece round."],
  options,
  async run(values, [said], io) {
    const ms = waitMs(values.wait);
    return await atCircle(values, { within: ms }, async ({ nexus, id, view }) => {
      const wish = wishOf(values, said, view().agreement.rounds.templates);
      const round = await nexus.openRound(id, wish);
      const before = view().troubles.length;
      const gone = await sent(nexus, id, ms);
      if (gone && !view().timeline.some((it) => it.id === round)) {
        const trouble = view().troubles.slice(before).at(-1);
        throw new NexusError(trouble?.code ?? "entry-invalid", trouble?.detail);
      }
      if (values.json) io.json({ event: "opened", circle: id, round, waiting: !gone });
      else io.say(gone ? "The round is open." : "Kept on this device. It opens when the sanctuary answers.");
      return 0;
    });
  },
});
