import {
  Condensing,
  HEAD,
  importFrom,
  importTable,
  SenseError,
  type SomeFile,
  type Source,
  type Summary,
  Summing,
  sampleOf,
  sourceIn,
} from "@nexus/sense";
import { NexusError } from "@nexus/wire";
import { vaultOptions } from "../circle/options.ts";
import { withNexus } from "../circle/with-nexus.ts";
import { command } from "../command.ts";
import { Usage } from "../failure.ts";
import { withDiskFile } from "../imports/disk-file.ts";
import { mappingOf, type Told } from "../imports/mapping.ts";
import type { Io } from "../io.ts";
import { orRefuse } from "../refuse.ts";

export const importFile = command({
  name: "import",
  summary: "Bring what another app kept into the journal of your vault, or see what it would bring.",
  takes: "FILE",
  words: [0, 1],
  about: [
    "Knows Apple Health (export.xml and export.zip), Daylio (table and backup), How We Feel, Fitbit, Oura, Polar, FIT,",
    "Health Auto Export, and archives of them; any other table by naming its columns, such as",
    '--map "Day=when" --map "Mood=words". Nothing leaves this machine. A file that is not known ends with 2.',
    "What a column can be: when, time, words, pleasant, tags, note, rate, rmssd, sdnn, sleep.",
  ],
  options: {
    "dry-run": { type: "boolean", what: "look only" },
    map: { type: "string", multiple: true, value: "COLUMN=WHAT", what: "what a column of a table holds" },
    dates: { type: "string", value: "ymd|dmy|mdy", what: "the order of day, month and year in that table" },
    scale: { type: "string", value: "1..10", what: "from the least pleasant to the most" },
    list: { type: "boolean", what: "what was brought so far" },
    undo: { type: "string", value: "ID", what: "take an import out again; the beginning of its id will do" },
    ...vaultOptions,
  },
  run: (values, [path], io) =>
    orRefuse(io, values.json === true, async () => {
      const json = values.json === true;
      const { undo } = values;
      if (undo !== undefined) return await withNexus(values, (nexus) => undoIt(nexus, undo, io, json));
      if (values.list) return await withNexus(values, (nexus) => listThem(nexus, io, json));
      if (path === undefined) throw new Usage("Something is missing: the FILE.", "import");
      const { source, name, summing, condensing } = await withDiskFile(path, (file) =>
        read(file, { map: values.map ?? [], dates: values.dates, scale: values.scale }),
      );
      const { summary } = summing;
      if (values["dry-run"]) {
        if (json) io.json({ source, ...summary });
        else for (const line of told(source, summary)) io.say(line);
        return 0;
      }
      const view = await withNexus(values, (nexus) => nexus.takeIn({ source, file: name, ...condensing.brought }));
      if (json) io.json({ source, ...summary, taken: view ?? null });
      else {
        for (const line of told(source, summary)) io.say(line);
        if (!view) io.say("All of it is in your journal already.");
        else {
          io.say(`Taken in: ${view.feelings} entries and ${view.hours} hours of the body, as ${view.id.slice(0, 8)}.`);
          io.note(`To take it out again: nexus import --undo ${view.id.slice(0, 8)}`);
        }
      }
      return 0;
    }),
});

async function read(file: SomeFile, asked: Told) {
  const source = asked.map.length > 0 ? "table" : await sourceIn(file);
  if (!source) throw new SenseError("record-unknown");
  const condensing = new Condensing();
  const summing = new Summing(condensing);
  if (source === "table") await readTable(file, asked, summing);
  else await importFrom(source, file, summing);
  return { source, name: file.name, summing, condensing };
}

async function readTable(file: SomeFile, asked: Told, summing: Summing): Promise<void> {
  const pieces: Uint8Array[] = [];
  for await (const piece of file.pieces(0, Math.min(file.size, 16 * HEAD))) pieces.push(piece);
  const sample = sampleOf(Buffer.concat(pieces));
  if (!sample) throw new SenseError("record-unknown", "It is no table.");
  await importTable(file, mappingOf(sample, asked), summing);
}

type Imports = Parameters<Parameters<typeof withNexus>[1]>[0];

async function listThem(nexus: Imports, io: Io, json: boolean): Promise<number> {
  for (const view of await nexus.imports()) {
    if (json) io.json(view);
    else
      io.say(
        `${view.id.slice(0, 8)}  ${view.file} (${view.source}): ${view.feelings} entries, ${view.hours} hours of the body`,
      );
  }
  return 0;
}

async function undoIt(nexus: Imports, begins: string, io: Io, json: boolean): Promise<number> {
  const [view, other] = (await nexus.imports()).filter(({ id }) => begins !== "" && id.startsWith(begins));
  if (!view) throw new NexusError("entry-unknown");
  if (other) throw new Usage(`Several imports begin with "${begins}".`, "import");
  await nexus.undoImport(view.id);
  if (json) io.json({ undone: view.id });
  else io.say(`Taken out again: ${view.file}.`);
  return 0;
}

function told(source: Source, { counts, first, last, skipped, duplicates, refused, moreRefused }: Summary): string[] {
  return [
    `Recognised as ${source}.`,
    ...Object.entries(counts).flatMap(([name, count]) => (count > 0 ? [`${count} ${name}`] : [])),
    first === null ? "Nothing to import." : `From ${first} to ${last}.`,
    ...(skipped > 0 ? [`${skipped} marked as no reading by their own app.`] : []),
    ...(duplicates > 0 ? [`${duplicates} that stand there twice.`] : []),
    ...refused.map(({ line, message, file }) =>
      [...(file === undefined ? [] : [file]), ...(line === null ? [] : [`Line ${line}`]), message].join(": "),
    ),
    ...(moreRefused > 0 ? [`And ${moreRefused} more were refused.`] : []),
  ];
}
