import { text as readAll } from "node:stream/consumers";
import { atCircle } from "../../circle/at-circle.ts";
import { chooseRound } from "../../circle/choose.ts";
import { circleOptions, waitMs, waitOption } from "../../circle/options.ts";
import { tellSealed } from "../../circle/sent.ts";
import { command } from "../../command.ts";

export const roundSeal = command({
  name: "circle round seal",
  summary: "Seal what you share in a round. It cannot be changed, and nobody reads it before all open.",
  takes: "TEXT",
  words: [1, 1],
  about: ['With "-" as TEXT it reads the words from the standard input.'],
  options: {
    round: { type: "string", value: "ID", what: "which round: its title or the beginning of its id" },
    about: { type: "string", value: "TOPIC", what: "folds it: shown in its place until somebody opens it" },
    ...waitOption,
    ...circleOptions,
  },
  async run(values, [said = ""], io) {
    const ms = waitMs(values.wait);
    const text = said === "-" ? await readAll(process.stdin) : said;
    return await atCircle(values, { within: ms }, async ({ nexus, id, view }) => {
      const round = chooseRound(view(), values.round);
      await nexus.sealWords(id, round.id, text, values.about);
      return await tellSealed({ nexus, circle: id, io, json: values.json === true, ms }, round.id, "Sealed.");
    });
  },
});
