/** A picture to look at where no camera was: evening light over water, drawn on the spot. */
export async function drawnPicture(width: number, height: number): Promise<{ type: "image/webp"; bytes: Uint8Array }> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext("2d");
  if (!context) throw new Error("no canvas");
  const sky = context.createLinearGradient(0, 0, 0, height);
  for (const [at, colour] of [
    [0, "#31395e"],
    [0.45, "#c9785a"],
    [0.55, "#efc27e"],
    [0.56, "#4f5a72"],
    [1, "#1d2437"],
  ] as const) {
    sky.addColorStop(at, colour);
  }
  context.fillStyle = sky;
  context.fillRect(0, 0, width, height);
  context.fillStyle = "#f5dca6";
  context.beginPath();
  context.arc(width * 0.62, height * 0.49, height * 0.05, 0, 7);
  context.fill();
  for (let line = 0; line < 14; line++) {
    context.fillRect(width * (0.62 - 0.01 * line), height * (0.58 + line * 0.028), width * 0.02 * line, height * 0.006);
  }
  const blob = await canvas.convertToBlob({ type: "image/webp", quality: 0.8 });
  return { type: "image/webp", bytes: new Uint8Array(await blob.arrayBuffer()) };
}
