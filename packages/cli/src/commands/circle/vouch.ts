import { NexusError } from "@nexus/wire";
import { atCircle } from "../../circle/at-circle.ts";
import { until } from "../../circle/await.ts";
import { chooseKnock } from "../../circle/choose.ts";
import { letThrough } from "../../circle/let-through.ts";
import { circleOptions, waitMs, waitOption } from "../../circle/options.ts";
import { command } from "../../command.ts";

export const vouch = command({
  name: "circle vouch",
  summary: "Give your word for someone who knocks.",
  takes: "[NAME]",
  words: [0, 1],
  about: [
    "If you can, hear their four words from them first: they are the same on both sides when nobody stands between.",
  ],
  options: {
    words: { type: "string", value: "WORDS", what: "the four words you heard; vouches only if they are the same" },
    ...waitOption,
    ...circleOptions,
  },
  async run(values, [who], io) {
    const ms = waitMs(values.wait);
    return await atCircle(values, { within: ms }, async ({ nexus, id, view }) => {
      const knock = await until(nexus, () => chooseKnock(view(), who), ms);
      if (!knock) throw new NexusError("drop-refused", "nobody of this name is at the door");
      const heard = values.words?.toLowerCase().match(/[a-z]+/g);
      if (heard && heard.join(" ") !== knock.words.join(" ")) {
        throw new NexusError("input-invalid", `the words at the door are: ${knock.words.join(" ")}`);
      }
      const result = await letThrough(nexus, id, knock, ms);
      if (values.json) io.json({ event: "vouched", circle: id, knock: knock.id, name: knock.name, ...result });
      else if (result.inside) io.say(`${knock.name} is in.`);
      else if (result.needed > 0) {
        io.say(`Your word is given. ${result.needed === 1 ? "One more is" : `${result.needed} more are`} needed.`);
      } else io.say(`Your word is given. ${knock.name} comes in when the sanctuary answers.`);
      return 0;
    });
  },
});
