/** A link as a picture to scan from the terminal. */
import type { Io } from "../io.ts";

/** Comes with the web app; where it is not installed, there is no picture. */
const PACKAGE = "qr";

interface Encoder {
  encodeQR(text: string, output: "raw", options: { ecc: "low"; border: number }): boolean[][];
}

/** Two modules per letter, black on white whatever the terminal's colours are. Empty where pictures cannot be made. */
export async function qrLines(text: string, { paint }: Pick<Io, "paint">): Promise<readonly string[]> {
  const module = (await import(PACKAGE).catch(() => undefined)) as Encoder | undefined;
  if (typeof module?.encodeQR !== "function") return [];
  const dark = module.encodeQR(text, "raw", { ecc: "low", border: 2 });
  const lines: string[] = [];
  for (let row = 0; row < dark.length; row += 2) {
    const upper = dark[row] ?? [];
    const lower = dark[row + 1] ?? [];
    const line = upper.map((top, at) => (top ? (lower[at] ? "█" : "▀") : lower[at] ? "▄" : " ")).join("");
    lines.push(paint("bgWhiteBright", paint("black", line)));
  }
  return lines;
}
