import { text as readAll } from "node:stream/consumers";
import { atCircle } from "../../circle/at-circle.ts";
import { chooseRound } from "../../circle/choose.ts";
import { circleOptions, waitMs, waitOption } from "../../circle/options.ts";
import { tellSealed } from "../../circle/sent.ts";
import { command } from "../../command.ts";
import { Usage } from "../../failure.ts";
import { motifNames, tensionNames, threadNames, toGesture } from "../../weave/gesture.ts";

export const roundSeal = command({
  name: "circle round seal",
  summary: "Seal what you share in a round. It cannot be changed, and nobody reads it before all open.",
  takes: "[TEXT]",
  words: [0, 1],
  about: [
    'With "-" as TEXT it reads the words from the standard input.',
    "A weaving session takes no words, but a thread, how tight it is, and its figure.",
  ],
  options: {
    round: { type: "string", value: "ID", what: "which round: its title or the beginning of its id" },
    about: { type: "string", value: "TOPIC", what: "folds it: shown in its place until somebody opens it" },
    thread: { type: "string", value: "COLOUR", what: threadNames },
    tension: { type: "string", value: "HOW", what: `${tensionNames} (even)` },
    figure: { type: "string", value: "WHICH", what: `${motifNames} (star)` },
    ...waitOption,
    ...circleOptions,
  },
  async run(values, [said], io) {
    const { thread, tension, figure } = values;
    const gives = thread ?? tension ?? figure;
    if ((said === undefined) === (gives === undefined)) throw new Usage("Give words, or a --thread.");
    const gesture = said === undefined ? toGesture(thread, tension, figure) : undefined;
    const ms = waitMs(values.wait);
    const text = said === "-" ? await readAll(process.stdin) : said;
    return await atCircle(values, { within: ms }, async ({ nexus, id, view }) => {
      const round = chooseRound(view(), values.round);
      if (gesture) await nexus.sealGesture(id, round.id, gesture);
      else await nexus.sealWords(id, round.id, text ?? "", values.about);
      return await tellSealed({ nexus, circle: id, io, json: values.json === true, ms }, round.id, "Sealed.");
    });
  },
});
