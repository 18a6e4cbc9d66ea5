/** The weaving note in plain English, for a file or a print. */
import type { WeavingNote } from "./note.ts";

const number = (value: number) => String(Number(value.toFixed(1)));
const WIDTH = 96;

export function noteToText(note: WeavingNote): string {
  const { title, shafts, ends, picks, sett, beat, width, length, yarn, yarns, warpOrder, threading, lifts } = note;
  const rows = yarns.map(
    ({ entry, colour, ends: inWarp, picks: inWeft, metres }) =>
      `  ${String(entry).padStart(4)}  ${(colour || "as you like").padEnd(12)}${cell(inWarp, "ends")}${cell(inWeft, "picks")}${metres} m`,
  );
  return [
    title || "A cloth",
    "",
    `Loom          ${shafts} shafts`,
    `Warp          ${ends} ends, ${number(sett)} to the cm (${number(sett * 2.54)} to the inch), ${number(width)} cm in the reed`,
    `Weft          ${picks} picks, ${number(beat)} to the cm, ${number(length)} cm on the loom`,
    `Yarn          about ${yarn} m/kg (Nm ${number(yarn / 1000)}); weave a sample before you buy it all`,
    "",
    "Colours, with what weaving and the loom take:",
    ...rows,
    "",
    "Warp, from the first end:",
    ...folded(warpOrder.map(({ entry, ends: run }) => `${run} of ${entry}`)),
    "",
    "Threading, the shaft of each end:",
    ...folded(threading.map(String)),
    "",
    "Lifts, the shafts that rise for each pick:",
    ...lifts.map((lift, at) => `  ${String(at + 1).padStart(5)}  ${lift.join(" ") || "none"}`),
    "",
  ].join("\n");
}

const cell = (count: number, what: string) => (count > 0 ? `${count} ${what}` : "").padEnd(12);

/** Words with commas between them, in lines that fit a page. */
function folded(words: readonly string[]): string[] {
  const lines: string[] = [];
  let line = " ";
  words.forEach((word, at) => {
    const next = ` ${word}${at < words.length - 1 ? "," : ""}`;
    if (line.length + next.length > WIDTH) {
      lines.push(line);
      line = " ";
    }
    line += next;
  });
  return [...lines, line];
}
