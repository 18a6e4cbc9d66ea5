import { resolve } from "node:path";
import { backup as copy } from "@nexus/sanctuary";
import { command } from "../command.ts";
import { dataFolder, dataOption } from "../host/options.ts";

export const backup = command({
  name: "backup",
  summary: "Copy a sanctuary into an empty folder, while it runs or not.",
  takes: "DESTINATION",
  words: [1, 1],
  about: [
    "Keep the folder keys of the copy apart from the rest, and replace it with every backup: what a circle erased stays",
    "locked in old copies, and opens to nobody once its key is gone from all of them.",
  ],
  options: { ...dataOption, json: { type: "boolean", what: "one JSON object" } },
  async run(values, [destination = ""], io) {
    const data = dataFolder(values.data);
    await copy(data, destination);
    if (values.json) io.json({ event: "backed-up", data: resolve(data), destination: resolve(destination) });
    else io.say(`${resolve(data)} is copied to ${resolve(destination)}.`);
    return 0;
  },
});
