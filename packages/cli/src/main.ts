/** Finds the command that was typed in the table, reads its options, runs it. */
import { helpOf, parse } from "./command.ts";
import { type Entry, table } from "./commands/table.ts";
import { tellFailure, Usage } from "./failure.ts";
import { type Io, processIo } from "./io.ts";

/** The entry with the longest name that the arguments begin with. */
function find(args: readonly string[]): { entry: Entry; rest: readonly string[] } | undefined {
  for (const length of [3, 2, 1]) {
    const name = args.slice(0, length).join(" ");
    const entry = args.length >= length && table.find((it) => it.name === name);
    if (entry) return { entry, rest: args.slice(length) };
  }
  return undefined;
}

function listing(within: string): string {
  const shown = table.filter((it) => it.name.startsWith(within));
  const width = Math.max(...shown.map((it) => it.name.length)) + 2;
  return [
    "The Nexus: small circles of people who trust each other, on a server that cannot read them.\n",
    `Usage: nexus ${within || "COMMAND "}... [options]\n`,
    ...shown.map((it) => `  ${it.name.padEnd(width)}${it.summary}`),
    `\n"nexus COMMAND --help" tells more about each.`,
  ].join("\n");
}

const asksForHelp = (args: readonly string[]) => {
  const end = args.indexOf("--");
  return (end < 0 ? args : args.slice(0, end)).some((arg) => arg === "--help" || arg === "-h");
};

export async function run(args: readonly string[], io: Io): Promise<number> {
  try {
    const found = find(args);
    const group = table.some(({ name }) => name.startsWith(`${args[0]} `)) ? `${args[0]} ` : "";
    if (!found && (args.length === 0 || asksForHelp(args) || args[0] === "help" || args.join() === group.trim())) {
      io.say(listing(group));
      return 0;
    }
    if (!found) throw new Usage(`There is no command "nexus ${args.slice(0, group ? 2 : 1).join(" ")}".`, group.trim());
    const loaded = await found.entry.load();
    if (typeof loaded === "function") return await loaded([...found.rest], io);
    if (asksForHelp(found.rest)) {
      io.say(helpOf(loaded));
      return 0;
    }
    const { values, words } = parse(loaded, found.rest);
    return await loaded.run(values, words, io);
  } catch (error) {
    return tellFailure(error, io, args.includes("--json"));
  }
}

/** Whatever a command that failed has left open does not keep it from ending. In ms. */
const GRACE = 2_000;

process.exitCode = await run(process.argv.slice(2), processIo());
setTimeout(() => process.exit(), GRACE).unref();
