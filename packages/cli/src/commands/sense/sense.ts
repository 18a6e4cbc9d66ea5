import { open } from "node:fs/promises";
import { measureRecord, type Reading, readingOf, readRecord, reasons, recordLimits, SenseError } from "@nexus/sense";
import { command } from "../../command.ts";
import { orRefuse } from "../../refuse.ts";

export const sense = command({
  name: "sense",
  summary: "See what a measurement of the heart carries: its rate, its variation, or neither.",
  takes: "FILE",
  words: [1, 1],
  about: [
    "FILE holds intervals between beats in ms, one on each line, or JSON: a list of them, rr, rrSamples, ppg with fs,",
    "R G B with tMs (a finger on a camera) or with fps (a face). What the signal does not carry is null, with the reason.",
  ],
  options: {
    json: { type: "boolean", what: "one JSON object" },
    raw: { type: "boolean", what: "every figure, those that the signal does not carry too" },
  },
  run: (values, [path = ""], io) =>
    orRefuse(io, values.json === true, async () => {
      const raw = values.raw === true;
      const reading = readingOf(measureRecord(readRecord(await textOf(path)), { asGiven: raw }), { raw });
      if (values.json) io.json(inOrder(reading));
      else for (const line of told(reading)) io.say(line);
      return 0;
    }),
});

async function textOf(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    if (size > recordLimits.bytes) throw new SenseError("file-too-large", `It has ${size} bytes.`);
    return await file.readFile("utf8");
  } finally {
    await file.close();
  }
}

const inOrder = ({
  quality,
  reason,
  hr,
  rmssd,
  sdnn,
  pnn50,
  sd1,
  sd2,
  welch,
  artifacts,
  corrected,
  beats,
}: Reading) => ({
  quality,
  reason,
  hr,
  rmssd,
  sdnn,
  pnn50,
  sd1,
  sd2,
  welch,
  artifacts,
  corrected,
  beats,
});

function told({ quality, reason, hr, rmssd, sdnn, corrected, beats }: Reading): string[] {
  const shown = (name: string, value: number | null, unit: string) =>
    value === null ? [] : [`${name} ${value.toFixed(1)} ${unit}`];
  return [
    quality === "good" ? "Clear." : quality === "rate-only" ? "The heart rate only." : "Not clear enough.",
    ...(reason ? [reasons[reason]] : []),
    ...shown("Heart rate", hr, "beats a minute"),
    ...shown("RMSSD, doubtful beats put right", corrected.rmssd, "ms"),
    ...shown("RMSSD, as measured", rmssd, "ms"),
    ...shown("SDNN", sdnn, "ms"),
    `${beats.kept} of ${beats.seen} intervals between beats count.`,
  ];
}
