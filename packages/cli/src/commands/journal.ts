import { text as readAll } from "node:stream/consumers";
import { toNumber, vaultOptions, waitMs, waitOption } from "../circle/options.ts";
import { withNexus } from "../circle/with-nexus.ts";
import { command } from "../command.ts";
import { devicesCaughtUp } from "../devices/await.ts";
import { entryData, entryLines } from "../show/entry.ts";

export const journal = command({
  name: "journal",
  summary: "Read your own journal, oldest first, or write a line into it that nobody else reads.",
  takes: "[TEXT]",
  words: [0, 1],
  about: ['With "-" as TEXT it reads the line from the standard input. Your linked devices have it, too.'],
  options: {
    last: { type: "string", short: "l", value: "N", what: "how many entries (20; 0: all)" },
    ...waitOption,
    ...vaultOptions,
  },
  async run(values, [said], io) {
    const last = values.last === undefined ? 20 : Math.round(toNumber(values.last, "last", 0, 1e9));
    const text = said === "-" ? await readAll(process.stdin) : said;
    return await withNexus(values, async (nexus) => {
      if (text !== undefined) {
        const id = await nexus.noteDown(text);
        if (values.json) io.json({ event: "kept", id });
        else io.say("Kept in your journal.");
        return 0;
      }
      const current = await devicesCaughtUp(nexus, waitMs(values.wait));
      const { entries, damaged } = nexus.journal();
      const shown = (last === 0 ? entries : entries.slice(0, last)).toReversed();
      for (const entry of shown) {
        if (values.json) io.json(entryData(entry));
        else for (const line of entryLines(entry, Date.now(), io)) io.say(line);
      }
      if (shown.length === 0 && !values.json) io.say("Nothing is written in your journal yet.");
      if (damaged.length > 0) io.note(`${damaged.length} entries could not be read and were passed over.`);
      if (!current) io.note("The sanctuary does not answer just now: this is what the device has.");
      return 0;
    });
  },
});
