/** Linked devices on nothing but memory. Never part of the app. */
import type { DeviceCalls, DevicesView } from "@nexus/circle";
import { NexusError } from "@nexus/wire";
import { NOW } from "./people.ts";

const HOUR = 3_600_000;

const alone: DevicesView = {
  version: 1,
  standing: "alone",
  name: "",
  origin: "",
  link: "offline",
  isCurrent: true,
  devices: [],
  knocks: [],
  invitation: undefined,
  words: [],
  untold: 0,
  troubles: [],
};

export const phone = { id: "a1", name: "My phone", isThis: true, since: undefined };
export const laptop = { id: "b2", name: "Laptop", isThis: false, since: Math.floor(NOW / HOUR) - 700 };

export const linked: DevicesView = {
  ...alone,
  standing: "member",
  name: "My phone",
  origin: "https://sanctuary.example",
  link: "live",
  devices: [phone, laptop],
};

export const invitation = {
  id: "c3",
  link: `https://sanctuary.example/#device=${"AVx0c2FuY3R1YXJ5LmV4YW1wbGU7Q2lyY2xlcyBhcmU"}`,
  expires: Math.floor(NOW / HOUR) + 1,
};

export function fakeDevices(beginning: Partial<DevicesView> = {}): DeviceCalls {
  let view: DevicesView = { ...alone, ...beginning };
  let told = () => {};
  const put = (change: Partial<DevicesView>): DevicesView => {
    view = { ...view, ...change, version: view.version + 1 };
    told();
    return view;
  };
  return {
    async devices(after) {
      if (after === view.version) await new Promise<void>((resolve) => (told = resolve));
      return view;
    },
    async linkDevice({ at, name }) {
      if (at.includes("refused")) throw new NexusError("admission-refused");
      const first = view.standing === "member" ? {} : { ...linked, name, devices: [{ ...phone, name }] };
      return put({ ...first, invitation });
    },
    async unlinkDevice() {
      put({ invitation: undefined });
    },
    async joinDevices(link, name) {
      if (link.includes("expired")) throw new NexusError("drop-refused");
      return put({ standing: "knocking", name, words: ["lantern", "otter", "plum", "harbor"] });
    },
    async admitDevice(id) {
      const { name } = view.knocks.find((it) => it.id === id) ?? { name: "" };
      const devices = [...view.devices, { ...laptop, id, name }];
      put({ devices, knocks: [], invitation: undefined });
    },
    async declineDevice() {
      put({ knocks: [], invitation: undefined });
    },
    async removeDevice(device) {
      put({ devices: view.devices.filter(({ id }) => id !== device) });
    },
    async leaveDevices() {
      put(alone);
    },
  };
}
