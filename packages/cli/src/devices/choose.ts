/** Finding the device, or the one that asks to be linked, that a person means. */
import type { DeviceKnock, DevicesView, DeviceView } from "@nexus/circle";
import { NexusError } from "@nexus/wire";
import { choices, pick } from "../circle/choose.ts";
import { Usage } from "../failure.ts";

/** One of the others. Throws `member-unknown`. */
export function chooseDevice({ devices }: DevicesView, wanted: string): DeviceView {
  const others = devices.filter(({ isThis }) => !isThis);
  const [only, second] = pick(
    others,
    wanted,
    (it) => it.name,
    (it) => it.id,
  );
  if (!only) throw new NexusError("member-unknown", wanted);
  if (second) throw new Usage(`More than one device fits "${wanted}": ${choices([only, second])}.`);
  return only;
}

/** Without `wanted`, the only one there is. Answers undefined where none fits. */
export function chooseDeviceKnock({ knocks }: DevicesView, wanted: string | undefined): DeviceKnock | undefined {
  const fitting =
    wanted === undefined
      ? knocks
      : pick(
          knocks,
          wanted,
          (it) => it.name,
          (it) => it.id,
        );
  if (fitting.length > 1) throw new Usage(`Say which, by name or id: ${choices(fitting)}.`);
  return fitting[0];
}
