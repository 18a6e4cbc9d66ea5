import { command } from "../command.ts";
import { fsyncFinding } from "../doctor/disk.ts";
import type { Finding, Verdict } from "../doctor/finding.ts";
import { folderFindings } from "../doctor/folder.ts";
import { clockFinding, memoryFinding, nodeFinding, openFilesFinding, sqliteFinding } from "../doctor/machine.ts";
import { dataFolder, dataOption } from "../host/options.ts";
import type { Io } from "../io.ts";

const MARK: Record<Verdict, string> = { ok: "OK", look: "look at this", fix: "to fix" };
const STYLE = { ok: "green", look: "yellow", fix: "red" } as const;

export const doctor = command({
  name: "doctor",
  summary: "See whether this machine is fit to host a sanctuary, and what to fix.",
  about: ["Ends with 1 when something must be fixed. It writes only two small files, and deletes them again."],
  options: { ...dataOption, json: { type: "boolean", what: "one JSON object with all findings" } },
  async run(values, _, io) {
    const folder = dataFolder(values.data);
    const findings = [
      ...folderFindings(folder),
      fsyncFinding(folder),
      sqliteFinding(),
      nodeFinding(),
      memoryFinding(),
      openFilesFinding(),
      await clockFinding(folder),
    ];
    const fit = findings.every(({ verdict }) => verdict !== "fix");
    if (values.json) io.json({ folder, fit, findings });
    else tell(findings, fit, io);
    return fit ? 0 : 1;
  },
});

function tell(findings: readonly Finding[], fit: boolean, io: Io): void {
  const width = Math.max(...findings.map(({ check }) => check.length)) + 2;
  const marks = Math.max(...Object.values(MARK).map((mark) => mark.length)) + 2;
  for (const { check, verdict, found, advice } of findings) {
    io.say(`${io.paint(STYLE[verdict], MARK[verdict].padEnd(marks))}${check.padEnd(width)}${found}`);
    if (advice) io.say(`${" ".repeat(marks + width)}${advice}`);
  }
  io.say(fit ? "\nThis machine can host a sanctuary." : "\nSomething must be fixed before a sanctuary runs here.");
}
