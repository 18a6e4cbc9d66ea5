import { resolve } from "node:path";
import { restore as bringBack } from "@nexus/sanctuary";
import { command } from "../command.ts";
import { dataFolder, dataOption } from "../host/options.ts";

export const restore = command({
  name: "restore",
  summary: "Make a data folder from a backup. Where there is something already, nothing is touched.",
  takes: "SOURCE",
  words: [1, 1],
  about: ["What was shared after the backup is not in it: members whose devices are ahead of it notice."],
  options: { ...dataOption, json: { type: "boolean", what: "one JSON object" } },
  async run(values, [source = ""], io) {
    const data = dataFolder(values.data);
    await bringBack(source, data);
    if (values.json) io.json({ event: "restored", source: resolve(source), data: resolve(data) });
    else io.say(`${resolve(data)} holds what was in ${resolve(source)}. Start it with "nexus serve --data ${data}".`);
    return 0;
  },
});
