import { createEngine, createPrimitives } from "./inside.ts";
import { needsOf } from "./needs.ts";
import { rawPrimitives } from "./raw.ts";
import { openScene } from "./scene.ts";
import { median } from "../stats/quantile.ts";
const [,, sizes="10", suites="classical,x-wing", reps="5"] = process.argv;
for (const suite of suites.split(",") as any[]) {
  const engine = await createEngine(suite); const raw = await rawPrimitives(await createPrimitives(suite));
  for (const n of sizes.split(",").map(Number)) {
    const t = performance.now();
    const scene = await openScene(engine, n);
    console.log("scene", suite, n, (performance.now()-t|0), scene.sizes);
    for (const op of ["add","commit","process","seal","open","join"] as const) {
      const a: number[] = [], b: number[] = [];
      for (let i = 0; i < +reps; i++) { const s = performance.now(); await scene.run(op); a.push(performance.now()-s); b.push(await raw.time(needsOf(op, n, scene.sizes))); }
      console.log(suite, n, op, median(a).toFixed(2), median(b).toFixed(2), (median(a)/median(b)).toFixed(2));
    }
  }
}
