import { atCircle } from "../../circle/at-circle.ts";
import { chooseMotion } from "../../circle/choose.ts";
import { circleOptions, waitMs, waitOption } from "../../circle/options.ts";
import { tellWish } from "../../circle/sent.ts";
import { command } from "../../command.ts";
import { Usage } from "../../failure.ts";

export const vote = command({
  name: "circle vote",
  summary: "Give your ballot. It cannot be changed.",
  takes: "yes|no",
  words: [1, 1],
  options: {
    vote: { type: "string", value: "ID", what: "which vote: the beginning of its id" },
    ...waitOption,
    ...circleOptions,
  },
  async run(values, [word = ""], io) {
    if (word !== "yes" && word !== "no")
      throw new Usage(`A ballot is yes or no, and "${word}" is neither.`, "circle vote");
    const ms = waitMs(values.wait);
    return await atCircle(values, { within: ms }, async ({ nexus, id, view }) => {
      const motion = chooseMotion(view(), values.vote);
      const telling = { nexus, circle: id, io, json: values.json === true, ms };
      const data = { event: "voted", vote: motion.id, yes: word === "yes" };
      return await tellWish(telling, () => nexus.vote(id, motion.id, word === "yes"), data, `You said ${word}.`);
    });
  },
});
