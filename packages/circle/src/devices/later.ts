/** What links a person's devices: fetched by whoever links one. */
import type { Nexus } from "../api.ts";
import { laterCalls } from "../later-calls.ts";
import { part } from "../part.ts";
import type { DeviceCalls } from "./api.ts";
import type { House } from "./house.ts";

export const books = () => part(import("./books.ts"), "devices");

export const openDevices = async (house: House, isLinked: boolean) =>
  (await part(import("./devices.ts"), "devices")).openDevices(house, isLinked);

/** `open` answers the same ones every time. */
export const deviceCalls = (open: () => Promise<DeviceCalls>): Pick<Nexus, keyof DeviceCalls> =>
  laterCalls(open, [
    "devices",
    "linkDevice",
    "unlinkDevice",
    "joinDevices",
    "admitDevice",
    "declineDevice",
    "removeDevice",
    "leaveDevices",
  ]);
