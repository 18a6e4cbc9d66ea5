import { atCircle } from "../../circle/at-circle.ts";
import { circleOptions, toNumber, waitMs, waitOption } from "../../circle/options.ts";
import { tellSent } from "../../circle/sent.ts";
import { command } from "../../command.ts";
import { Usage } from "../../failure.ts";
import { here } from "../../show/circle.ts";

export const checkIn = command({
  name: "circle check-in",
  summary: "Tell a circle how you feel. Everything is optional, something is needed.",
  options: {
    valence: { type: "string", value: "-1..1", what: "from hard to good" },
    arousal: { type: "string", value: "-1..1", what: "from still to stirred" },
    word: { type: "string", short: "w", multiple: true, value: "WORD", what: "a word that fits; as often as you like" },
    note: { type: "string", short: "n", value: "TEXT", what: "a note" },
    ...waitOption,
    ...circleOptions,
  },
  async run(values, _, io) {
    const { valence, arousal, word: words = [], note } = values;
    if ((valence === undefined) !== (arousal === undefined)) {
      throw new Usage("A place on the feeling field needs both --valence and --arousal.", "circle check-in");
    }
    const point =
      valence === undefined || arousal === undefined
        ? undefined
        : { valence: toNumber(valence, "valence", -1, 1), arousal: toNumber(arousal, "arousal", -1, 1) };
    if (!point && words.length === 0 && !note) {
      throw new Usage("Give a place, a word or a note.", "circle check-in");
    }
    const ms = waitMs(values.wait);
    return await atCircle(values, { within: 0 }, async ({ nexus, id, view }) => {
      const { message = "" } = await nexus.checkIn(id, { point, words, note });
      const telling = { nexus, circle: id, io, json: values.json === true, ms };
      return await tellSent(telling, message, `${heard(here(view()).length)} in ${view().name} can hear you now.`);
    });
  },
});

export const heard = (people: number): string => (people < 2 ? "Only you" : `The ${people} people`);
