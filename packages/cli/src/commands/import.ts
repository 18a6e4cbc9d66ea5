import { open } from "node:fs/promises";
import { HEAD, importFrom, SenseError, type Summary, Summing, sourceOf } from "@nexus/sense";
import { command } from "../command.ts";
import { Usage } from "../failure.ts";
import { orRefuse } from "../refuse.ts";

export const importFile = command({
  name: "import",
  summary: "See what a file from another app would bring into your journal.",
  takes: "FILE",
  words: [1, 1],
  about: [
    "Knows Apple Health (export.xml and export.zip), Daylio (table and backup), How We Feel, Fitbit, Oura, Polar, FIT,",
    "and Health Auto Export. Nothing is kept, and nothing leaves this machine. A file that is not known ends with 2.",
  ],
  options: {
    "dry-run": { type: "boolean", what: "look only; the app imports for good" },
    json: { type: "boolean", what: "one JSON object" },
  },
  run: (values, [path = ""], io) =>
    orRefuse(io, values.json === true, async () => {
      if (!values["dry-run"]) throw new Usage("From here one can only look: add --dry-run.", "import");
      const file = await open(path);
      try {
        const { bytesRead, buffer } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0);
        const source = sourceOf(buffer.subarray(0, bytesRead));
        if (!source) throw new SenseError("record-unknown");
        const summing = new Summing();
        await importFrom(
          source,
          file.createReadStream({ start: 0, autoClose: false, highWaterMark: 2 ** 20 }),
          summing,
        );
        const { summary } = summing;
        if (values.json) io.json({ source, ...summary });
        else for (const line of told(source, summary)) io.say(line);
        return 0;
      } finally {
        await file.close();
      }
    }),
});

function told(source: string, { counts, first, last, skipped, duplicates, refused, moreRefused }: Summary): string[] {
  return [
    `Recognised as ${source}.`,
    ...Object.entries(counts).flatMap(([name, count]) => (count > 0 ? [`${count} ${name}`] : [])),
    first === null ? "Nothing to import." : `From ${first} to ${last}.`,
    ...(skipped > 0 ? [`${skipped} marked as no reading by their own app.`] : []),
    ...(duplicates > 0 ? [`${duplicates} that stand there twice.`] : []),
    ...refused.map(({ line, message }) => (line === null ? message : `Line ${line}: ${message}`)),
    ...(moreRefused > 0 ? [`And ${moreRefused} more were refused.`] : []),
  ];
}
