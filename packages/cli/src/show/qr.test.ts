import { expect, test } from "vitest";
import { qrLines } from "./qr.ts";

const plain = { paint: (_: unknown, text: string) => text };

test("a link becomes a square picture that any scanner reads", async ({ skip }) => {
  const link = "https://circle.example/#join=ztT53ZRfUJxqThHSYHqsKm1xFqM-8JhYcvU6GkBT1qY";
  const lines = qrLines(link, plain);
  if (lines.length === 0) return skip("The package that draws the pictures comes with the web app, and is not here.");
  const width = lines[0]?.length ?? 0;
  expect(lines.every((line) => line.length === width)).toBe(true);
  expect(lines).toHaveLength(Math.ceil(width / 2));

  const rgba = new Uint8Array(width * 4 * (lines.length * 8) * 4);
  const side = width * 4;
  for (let y = 0; y < lines.length * 8; y++) {
    for (let x = 0; x < side; x++) {
      const letter = lines[Math.floor(y / 8)]?.[Math.floor(x / 4)] ?? " ";
      const ink = letter === "█" || letter === (y % 8 < 4 ? "▀" : "▄");
      rgba.set(ink ? [0, 0, 0, 255] : [255, 255, 255, 255], (y * side + x) * 4);
    }
  }
  const { decodeQR } = (await import(["qr", "decode.js"].join("/"))) as {
    decodeQR(image: { width: number; height: number; data: Uint8Array }): string;
  };
  expect(decodeQR({ width: side, height: lines.length * 8, data: rgba })).toBe(link);
});
