/** A member's readable export, to the member's own side: what the sanctuary never sees, and a seizer does not get. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Stage } from "./stage.ts";

export const EXPORT_FILE = "export.json";

export function exportFor({ devices, own }: Stage, member: number): void {
  const circles = devices[member]?.nexus.circles() ?? [];
  const readable = circles.map(({ name, myName, agreement, members, timeline }) => ({
    name,
    myName,
    agreement,
    members,
    timeline,
  }));
  writeFileSync(join(own, EXPORT_FILE), JSON.stringify(readable, null, 2), { mode: 0o600 });
}
