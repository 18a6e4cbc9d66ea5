/** A link as a picture to scan. The encoder is fetched only when somebody asks for it. */
import { useEffect, useRef } from "preact/hooks";
import { part } from "./later.tsx";
import { Refusal } from "./refusal.tsx";
import { useTask } from "./task.ts";

/** Empty squares around the code, without which cameras do not find it. */
const QUIET = 4;

export function QrPicture({ text, label }: { readonly text: string; readonly label: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { refusal, run } = useTask();

  useEffect(() => {
    let shown = true;
    run(async () => {
      const { default: encodeQR } = await part(import("qr"));
      if (shown && canvas.current) paint(canvas.current, encodeQR(text, "raw", { ecc: "medium", border: QUIET }));
    });
    return () => {
      shown = false;
    };
  }, [text]);

  return refusal ? <Refusal of={refusal} /> : <canvas ref={canvas} class="qr" role="img" aria-label={label} />;
}

/** Dark on light in both themes: many cameras read no other. One pixel a square; the style sheet enlarges it. */
function paint(canvas: HTMLCanvasElement, squares: readonly (readonly boolean[])[]): void {
  canvas.width = canvas.height = squares.length;
  const context = canvas.getContext("2d");
  if (!context) return;
  context.fillStyle = "#fdfaf3";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = "#231c15";
  for (const [y, row] of squares.entries()) {
    for (const [x, dark] of row.entries()) if (dark) context.fillRect(x, y, 1, 1);
  }
}
