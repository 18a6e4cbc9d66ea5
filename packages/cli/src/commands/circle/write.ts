import { text as readAll } from "node:stream/consumers";
import { atCircle } from "../../circle/at-circle.ts";
import { chooseItem } from "../../circle/choose.ts";
import { circleOptions, waitMs, waitOption } from "../../circle/options.ts";
import { tellSent } from "../../circle/sent.ts";
import { command } from "../../command.ts";
import { here } from "../../show/circle.ts";
import { heard } from "./check-in.ts";

export const write = command({
  name: "circle write",
  summary: "Share words with a circle.",
  takes: "TEXT",
  words: [1, 1],
  about: ['With "-" as TEXT it reads them from the standard input.'],
  options: {
    "reply-to": { type: "string", value: "ID", what: "what you reply to: the beginning of its id, as in read" },
    ...waitOption,
    ...circleOptions,
  },
  async run(values, [said = ""], io) {
    const ms = waitMs(values.wait);
    const text = said === "-" ? await readAll(process.stdin) : said;
    return await atCircle(values, { within: 0 }, async ({ nexus, id, view }) => {
      const to = values["reply-to"];
      const replyTo = to === undefined ? undefined : chooseItem(view(), to).id;
      const message = await nexus.write(id, text, { replyTo });
      const telling = { nexus, circle: id, io, json: values.json === true, ms };
      return await tellSent(telling, message, `${heard(here(view()).length)} in ${view().name} can read it now.`);
    });
  },
});
