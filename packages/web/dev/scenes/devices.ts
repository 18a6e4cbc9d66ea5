/** One's own devices, from either side of a link. */
import { invitation, laptop, linked, phone } from "../fake-devices.ts";
import { NOW, river } from "../people.ts";
import type { Scenes } from "./scene.ts";

const tooLong = { code: "size-oversize", detail: "1 entries", at: NOW, member: undefined, count: 1 } as const;
const words = ["lantern", "otter", "plum", "harbor"];
const here = { room: "devices" } as const;
const byLink = { room: "devices", link: invitation.link } as const;

export const devicesScenes = {
  devices: { circles: [river], place: here },
  "devices, a founding link is asked for": {
    circles: [{ ...river, origin: "https://refused.example" }],
    place: here,
    touch: [{ click: ".main" }],
  },
  "devices, a link": { circles: [river], place: here, devices: { ...linked, devices: [phone], invitation } },
  "devices, a knock": {
    circles: [river],
    place: here,
    devices: { ...linked, devices: [phone], invitation, knocks: [{ id: "d4", name: "Laptop", words }] },
  },
  "devices, linked": { circles: [river], place: here, devices: { ...linked, untold: 12, troubles: [tooLong] } },
  "devices, one taken out": {
    circles: [river],
    place: here,
    devices: { ...linked, link: "offline", devices: [phone, laptop, { ...laptop, id: "e5", name: "Tablet" }] },
    touch: [{ click: ".own-devices li:nth-child(3) .quiet" }],
  },
  "devices, asking": { circles: [], place: byLink },
  "devices, linked already": { circles: [], place: byLink, devices: linked },
  "devices, waiting": { circles: [], place: here, devices: { standing: "knocking", words } },
  "devices, removed": { circles: [river], place: here, devices: { standing: "removed" } },
} as const satisfies Scenes;
