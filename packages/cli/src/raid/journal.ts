/** Two devices of one person, linked: what stands in the journal of the one travels to the other through the sanctuary. */
import { devicesUntil } from "../devices/await.ts";
import { Hindrance } from "../failure.ts";
import type { Device } from "./device.ts";
import { patiently, WITHIN } from "./patience.ts";
import type { Stage } from "./stage.ts";

const nameOf = (device: number) => `name of device ${device + 1} among its owner's`;
const lineOf = (device: number) => `line in the journal of device ${device + 1}`;

/** By number. `one` is in a circle of this sanctuary already, so it needs no founding link. */
export async function link({ devices, canaries, server }: Stage, one: number, other: number): Promise<void> {
  const [first, second] = [devices[one] as Device, devices[other] as Device];
  for (const [device, { nexus }] of [[one, first] as const, [other, second] as const]) {
    await nexus.noteDown(`Nobody else reads this: ${canaries.word(lineOf(device))}.`);
  }
  const { invitation } = await patiently(() =>
    first.nexus.linkDevice({ at: server.origin, name: canaries.word(nameOf(one)) }),
  );
  if (!invitation) throw new Hindrance("The drill found no link for a device.");
  const secret = invitation.link.slice(invitation.link.indexOf("#device=") + "#device=".length);
  canaries.text("secret of a link for a device", secret);
  await second.nexus.joinDevices(invitation.link, canaries.word(nameOf(other)));
  const knock = await devicesUntil(first.nexus, ({ knocks }) => knocks[0]?.id, WITHIN);
  if (!knock) throw new Hindrance("The drill waited in vain until a device asked to be linked.");
  await patiently(() => first.nexus.admitDevice(knock));
  await alike(first, second);
}

/** Waits until both have the same entries: what was never sent could not have been found. */
export async function alike(...pair: readonly [Device, Device]): Promise<void> {
  const idsOf = ({ nexus }: Device) =>
    nexus
      .journal()
      .entries.map(({ id }) => id)
      .toSorted()
      .join();
  const told = await devicesUntil(
    pair[1].nexus,
    ({ standing }) => (standing === "member" && idsOf(pair[0]) === idsOf(pair[1])) || undefined,
    WITHIN,
  );
  if (!told) throw new Hindrance("The drill waited in vain until two devices had one journal.");
}
