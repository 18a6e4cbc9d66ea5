/** A link as a picture to scan from the terminal. */
import encodeQR from "qr";
import type { Io } from "../io.ts";

/** Two modules per letter, black on white whatever the terminal's colours are. */
export function qrLines(text: string, { paint }: Pick<Io, "paint">): readonly string[] {
  const dark = encodeQR(text, "raw", { ecc: "low", border: 2 });
  const lines: string[] = [];
  for (let row = 0; row < dark.length; row += 2) {
    const upper = dark[row] ?? [];
    const lower = dark[row + 1] ?? [];
    const line = upper.map((top, at) => (top ? (lower[at] ? "█" : "▀") : lower[at] ? "▄" : " ")).join("");
    lines.push(paint("bgWhiteBright", paint("black", line)));
  }
  return lines;
}
