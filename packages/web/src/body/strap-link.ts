/**
 * The way to a strap: the Heart Rate Service (0x180D) and its measurement (0x2A37) by Web Bluetooth. The browser asks
 * which one; nothing of the strap is remembered here. Written against the few parts of the API that are used, since
 * TypeScript's library does not know it.
 */
import { decodeHeartRate, type HeartRatePacket } from "@nexus/sense";

interface Characteristic extends EventTarget {
  readonly value?: DataView;
  startNotifications(): Promise<unknown>;
}
interface Server {
  connect(): Promise<Server>;
  disconnect(): void;
  getPrimaryService(name: string): Promise<{ getCharacteristic(name: string): Promise<Characteristic> }>;
}
interface Device extends EventTarget {
  readonly gatt?: Server;
}
interface Bluetooth {
  requestDevice(options: { filters: { services: string[] }[] }): Promise<Device>;
}

const bluetooth = () => (navigator as { bluetooth?: Bluetooth }).bluetooth;

export const hasBluetooth = (): boolean => bluetooth() !== undefined;

export interface StrapLink {
  /** Reaches the same strap again after it was gone. Rejects where it does not answer. */
  again(): Promise<void>;
  /** Lets go of it for good. */
  end(): void;
}

export interface StrapEars {
  onPacket(packet: HeartRatePacket): void;
  onGone(): void;
}

/**
 * Asks for a strap and listens. Rejects with the browser's own error: `NotFoundError` where the person chose none. A
 * packet that is cut off is left out, the next one comes in a second.
 */
export async function linkStrap({ onPacket, onGone }: StrapEars): Promise<StrapLink> {
  const device = await bluetooth()?.requestDevice({ filters: [{ services: ["heart_rate"] }] });
  const server = device?.gatt;
  if (!device || !server) throw new DOMException("no strap", "NotFoundError");
  const quiet = new AbortController();
  let heard: Characteristic | undefined;
  const hear = ({ target }: Event) => {
    const { value } = target as Characteristic;
    const packet = value && packetOf(value);
    if (packet && !quiet.signal.aborted) onPacket(packet);
  };
  const listen = async () => {
    const service = await (await server.connect()).getPrimaryService("heart_rate");
    heard?.removeEventListener("characteristicvaluechanged", hear);
    heard = await service.getCharacteristic("heart_rate_measurement");
    heard.addEventListener("characteristicvaluechanged", hear, { signal: quiet.signal });
    await heard.startNotifications();
    // Somebody may have stopped meanwhile.
    if (quiet.signal.aborted) server.disconnect();
  };
  device.addEventListener("gattserverdisconnected", onGone, { signal: quiet.signal });
  const end = () => {
    quiet.abort();
    server.disconnect();
  };
  try {
    await listen();
  } catch (error) {
    end();
    throw error;
  }
  return { again: listen, end };
}

function packetOf({ buffer, byteOffset, byteLength }: DataView): HeartRatePacket | undefined {
  try {
    return decodeHeartRate(new Uint8Array(buffer as ArrayBuffer, byteOffset, byteLength));
  } catch {
    return undefined;
  }
}
