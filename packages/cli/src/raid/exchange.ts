/** Two members answer the same question, and both read the other's answer: the sanctuary has held the keys of both. */
import type { CircleView } from "@nexus/circle";
import type { Device } from "./device.ts";
import { readRequest } from "./erasure.ts";
import { see, WITHIN } from "./patience.ts";
import type { Circle, Stage } from "./stage.ts";

export async function exchange({ devices, canaries }: Stage, circle: Circle): Promise<void> {
  const [one, other] = circle.members.map((member) => devices[member]) as [Device, Device];
  const question = canaries.word(`question of an exchange in the ${circle.name} circle`);
  const id = await one.nexus.openExchange(circle.id, { with: other.nexus.circle(circle.id).me, question, hours: 24 });
  for (const [n, device] of [one, other].entries()) {
    await see(device, circle.id, "an exchange is open", ({ rounds }) => rounds.some((round) => round.id === id));
    await device.nexus.sealWords(
      circle.id,
      id,
      canaries.word(`answer ${n + 1} of an exchange in the ${circle.name} circle`),
    );
    await device.nexus.settled(circle.id, WITHIN);
  }
  const isOpened = ({ timeline }: CircleView) => timeline.some((item) => item.kind === "round" && item.id === id);
  for (const device of [one, other]) {
    await see(device, circle.id, "an exchange has opened", isOpened);
    for (const frame of device.tape.sent) {
      const request = readRequest(frame);
      if (request?.type === "deposit") canaries.become("lock", request.key);
    }
  }
}
