/**
 * `npm test`: every check there is, the same on a laptop and elsewhere. Ends in one line of plain counts; exits with 1
 * where anything failed or nothing ran. `--long` asks the seeded and randomised tests for many more cases.
 */
import "./require-node.mjs";
import { endAll } from "./suite/command.ts";
import { long, root, type Step, steps, usual } from "./suite/steps.ts";
import { add, nothing, oneFailed, seconds, type Tally, tallyLine } from "./suite/tally.ts";

/** What `npm test` may take on two cores. */
const BUDGET_MS = 20 * 60_000;

async function runStep(step: Step): Promise<Tally> {
  const began = performance.now();
  console.log(`\n# ${step.name}`);
  const tally = await step.run().catch((error: unknown) => {
    console.log(error);
    return oneFailed;
  });
  console.log(`# ${step.name}: ${tallyLine(tally)} in ${seconds(performance.now() - began)}`);
  return tally;
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(signal, () => {
    endAll();
    console.log(`\nStopped by ${signal} before the end.`);
    process.exit(1);
  });
}

process.chdir(root);
// Children write into a pipe and would not know whether there are colours.
if (process.stdout.isTTY) process.env.FORCE_COLOR ??= "1";
else process.env.NO_COLOR ??= "1";

const began = performance.now();
const isLong = process.argv.includes("--long");
let total = nothing;
const broken: string[] = [];
for (const step of steps(isLong ? long : usual)) {
  const tally = await runStep(step);
  if (tally.failed > 0) broken.push(step.name);
  total = add(total, tally);
}

const duration = performance.now() - began;
console.log(`\nEverything took ${seconds(duration)}.`);
if (!isLong && duration > BUDGET_MS)
  console.log("That is more than the 20 minutes it should take: find the slow part.");
if (broken.length > 0) console.log(`Failed in: ${broken.join(", ")}.`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
console.log(tallyLine(total));
