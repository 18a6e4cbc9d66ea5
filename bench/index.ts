/**
 * `npm run bench`: measures, prints a table for each suite, and writes `results.json`.
 *
 *   --only NAME    one suite (may be given again): fanout, appends, engine, rounds, browser, idle, ejabberd, cloth,
 *                  body
 *   --quick        small sizes and short stretches, to see that everything works
 *   --page         also writes the tables into docs/decisions/benchmarks.md
 */
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { isReached, type Outcome, type Suite } from "./figure.ts";
import { type Folders, openFolders } from "./folders.ts";
import { loadNow, lookAtMachine } from "./report/machine.ts";
import { writePage } from "./report/page.ts";
import { readResults, type SuiteResult, writeResults } from "./report/results.ts";
import { toTerminal } from "./report/terminal.ts";
import { suites } from "./suites.ts";

const RESULTS = join(import.meta.dirname, "results.json");
const PAGE = resolve(import.meta.dirname, "../docs/decisions/benchmarks.md");

const { values } = parseArgs({
  options: {
    only: { type: "string", multiple: true, default: [] },
    quick: { type: "boolean", default: false },
    page: { type: "boolean", default: false },
  },
});
const chosen = suites.filter(({ name }) => values.only.length === 0 || values.only.includes(name));
const unknown = values.only.filter((name) => !suites.some((suite) => suite.name === name));

if (unknown.length > 0) {
  console.error(`There is no suite ${unknown.join(", ")}; there are ${suites.map(({ name }) => name).join(", ")}.`);
  process.exitCode = 2;
} else {
  const folders = openFolders();
  process.on("exit", () => folders.removeAll());
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => process.exit(1));
  for (const suite of chosen) {
    const result = await runSuite(suite, folders);
    console.log(toTerminal(result));
    writeResults(RESULTS, inOrder({ ...readResults(RESULTS).suites, [suite.name]: result }));
  }
  if (values.page) writePage(PAGE, readResults(RESULTS));
  // A connection that lingers shall not keep the command from ending.
  process.exit();
}

async function runSuite(suite: Suite, folders: Folders): Promise<SuiteResult> {
  const { title, baseline } = suite;
  const before = loadNow();
  const began = Date.now();
  console.error(`\n# ${suite.name}`);
  const outcome = await suite
    .run({
      quick: values.quick,
      folder: () => folders.make(),
      say: (line) => console.error(`  ${line}`),
    })
    .catch((error: Error): Outcome => {
      console.error(error);
      process.exitCode = 1;
      return { figures: [], missing: [`stopped by an error: ${error.message.split("\n", 1)[0]}`] };
    });
  const machine = lookAtMachine(folders.make());
  folders.removeAll();
  return {
    title,
    baseline,
    date: `${new Date(began).toISOString().slice(0, 16)}Z`,
    quick: values.quick,
    seconds: (Date.now() - began) / 1000,
    load: { before, after: loadNow() },
    machine,
    figures: outcome.figures.map((figure) => {
      const reached = isReached(figure);
      return reached === undefined ? figure : { ...figure, reached };
    }),
    missing: outcome.missing,
  };
}

function inOrder(results: Readonly<Record<string, SuiteResult>>) {
  const names = suites.map(({ name }) => name).filter((name) => name in results);
  return { suites: Object.fromEntries(names.map((name) => [name, results[name] as SuiteResult])) };
}
