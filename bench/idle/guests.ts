/** Connections that only stay: each with the door of its circle proved, and then silent. */
import { answerParent } from "../process/answer-parent.ts";
import { newCircle } from "../sockets/door.ts";
import { Line } from "../sockets/line.ts";
import { openMember } from "../sockets/member.ts";

export interface Visit {
  readonly server: "sanctuary" | "bare";
  readonly port: number;
  readonly connections: number;
}

/** Members of each circle. */
const CIRCLE = 20;

let lines: Line[] = [];

async function openCircle(port: number, members: number): Promise<Line[]> {
  const circle = newCircle();
  const founder = await openMember(port, circle, true);
  const others = Array.from({ length: members - 1 }, () => openMember(port, circle, false));
  return [founder, ...(await Promise.all(others))];
}

const openRoom = (port: number, members: number, name: string) =>
  Promise.all(Array.from({ length: members }, () => Line.open(port, `/${name}`, () => {})));

const calls = {
  async come({ server, port, connections }: Visit): Promise<void> {
    while (lines.length < connections) {
      const members = Math.min(CIRCLE, connections - lines.length);
      const open = server === "sanctuary" ? openCircle : openRoom;
      lines.push(...(await open(port, members, `room-${lines.length}`)));
    }
  },
  async go(): Promise<void> {
    await Promise.all(lines.map((line) => line.close()));
    lines = [];
  },
};
export type GuestsCalls = typeof calls;
answerParent(calls);
