/**
 * A person's own devices, linked so that each of them has the journal. Underneath they are a circle of their own, which no
 * room shows among the circles: see docs/decisions/devices.md.
 */
import type { LinkState, MemberId, Standing, Trouble } from "../api.ts";
import type { Suite } from "../mls/index.ts";

export interface DeviceView {
  readonly id: MemberId;
  readonly name: string;
  readonly isThis: boolean;
  /** Whole hours since 1970, as the sanctuary counted them; undefined for the first one. */
  readonly since: number | undefined;
}

/** A device that asks to be linked. */
export interface DeviceKnock {
  readonly id: string;
  readonly name: string;
  /** Four words that both devices show. */
  readonly words: readonly string[];
}

export interface DevicesView {
  /** Grows with every change. */
  readonly version: number;
  /** `alone`: this device was never linked, or is not any more. The rest as of a circle. */
  readonly standing: "alone" | Standing;
  /** What this device is called among the others; empty while it is alone. */
  readonly name: string;
  /** Sanctuary through which they tell each other; empty while it is alone. */
  readonly origin: string;
  readonly link: LinkState;
  /** Whether this device has all that its sanctuary holds of the others; true while it is alone. */
  readonly isCurrent: boolean;
  /** All that are linked, this one first. */
  readonly devices: readonly DeviceView[];
  readonly knocks: readonly DeviceKnock[];
  /** The link that waits for a device; undefined when none does. */
  readonly invitation: { readonly id: string; readonly link: string; readonly expires: number } | undefined;
  /** While knocking: the four words that the other device shows too. */
  readonly words: readonly string[];
  /** Entries that the other devices have not heard of yet. */
  readonly untold: number;
  readonly troubles: readonly Trouble[];
}

export interface LinkDeviceInput {
  /** The sanctuary's address, or a founding link of it. Needed only while this device is alone. */
  readonly at: string;
  /** What this device is called among the others. Needed only while it is alone. */
  readonly name: string;
  /** `x-wing` unless told. */
  readonly suite?: Suite;
}

export interface DeviceCalls {
  /** With `after`, answers once the view has another version than that. */
  devices(after?: number): Promise<DevicesView>;
  /** Makes a link for one more device. It holds for an hour. */
  linkDevice(input: LinkDeviceInput): Promise<DevicesView>;
  /** Takes an unused link back. */
  unlinkDevice(invitation: string): Promise<void>;
  /**
   * On the other device: leaves a knock. From the moment when it is let in the two have one journal. Throws `input-invalid`
   * where this device is linked already.
   */
  joinDevices(link: string, name: string): Promise<DevicesView>;
  admitDevice(knock: string): Promise<void>;
  declineDevice(knock: string): Promise<void>;
  /** From then on it reads nothing new. */
  removeDevice(device: MemberId): Promise<void>;
  /** Takes this device out; its journal stays here, and what the others have stays there. */
  leaveDevices(): Promise<void>;
}
