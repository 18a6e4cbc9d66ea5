/**
 * A chest strap that Chromium emulates: the app's own code finds, connects and hears it. The emulation has no way to send
 * a notification by itself, so the story reads the characteristic that the app obtained, which fires the same event on
 * the same object. The page's clock is the story's: it goes on by as much as the beats take.
 */
import type { CDPSession, Page } from "playwright-core";

/** What this browser needs to know of Bluetooth at all, on Linux. */
export const bluetoothArgs = ["--enable-features=WebBluetooth"];

const ADDRESS = "09:09:09:09:09:09";
const HEART_RATE = "0000180d-0000-1000-8000-00805f9b34fb";
const MEASUREMENT = "00002a37-0000-1000-8000-00805f9b34fb";

/** Client Characteristic Configuration. */
const CONFIGURATION = "00002902-0000-1000-8000-00805f9b34fb";

declare global {
  interface Window {
    /** The one that the app hears. */
    obtained?: { readValue(): Promise<unknown> };
  }
}

export interface Strap {
  /** Beats with these intervals in ms, three to a packet, each when its last beat ends. */
  beat(intervals: readonly number[]): Promise<void>;
  loseContact(): Promise<void>;
  /** Out of reach. */
  goAway(): Promise<void>;
}

interface Protocol {
  send(method: string, parameters?: object): Promise<Record<string, string>>;
  on(event: string, listener: (parameters: Record<string, string>) => void): void;
}
const protocol = (session: CDPSession) => session as unknown as Protocol;

/** To be called before the page is opened. Somebody who is asked which strap chooses this one. */
export async function wearStrap(page: Page): Promise<Strap> {
  const browser = page.context().browser();
  if (!browser) throw new Error("the page has no browser of its own");
  await page.clock.install();
  await page.addInitScript(() => {
    const { prototype } = (
      globalThis as never as { BluetoothRemoteGATTService: { prototype: Record<string, unknown> } }
    ).BluetoothRemoteGATTService;
    const get = prototype.getCharacteristic as (name: string) => Promise<NonNullable<Window["obtained"]>>;
    prototype.getCharacteristic = async function (name: string) {
      window.obtained = await get.call(this, name);
      return window.obtained;
    };
  });
  const air = protocol(await browser.newBrowserCDPSession());
  const chooser = protocol(await page.context().newCDPSession(page));
  let packet: readonly number[] = [];

  air.on("BluetoothEmulation.gattOperationReceived", async ({ address, type }) => {
    if (type === "discovery") {
      const { serviceId } = await air.send("BluetoothEmulation.addService", { address, serviceUuid: HEART_RATE });
      const { characteristicId } = await air.send("BluetoothEmulation.addCharacteristic", {
        serviceId,
        characteristicUuid: MEASUREMENT,
        properties: { notify: true, read: true },
      });
      // Without it nobody can ask to be notified.
      await air.send("BluetoothEmulation.addDescriptor", { characteristicId, descriptorUuid: CONFIGURATION });
    }
    await air.send("BluetoothEmulation.simulateGATTOperationResponse", { address, type, code: 0 });
  });
  air.on("BluetoothEmulation.characteristicOperationReceived", async ({ characteristicId, type }) => {
    const data = type === "read" ? { data: Buffer.from(packet).toString("base64") } : {};
    await air.send("BluetoothEmulation.simulateCharacteristicOperationResponse", {
      characteristicId,
      type,
      code: 0,
      ...data,
    });
  });
  await air.send("BluetoothEmulation.enable", { state: "powered-on", leSupported: true });
  await air.send("BluetoothEmulation.simulatePreconnectedPeripheral", {
    address: ADDRESS,
    name: "Chest strap",
    manufacturerData: [],
    knownServiceUuids: [HEART_RATE],
  });
  let isChosen = false;
  chooser.on("DeviceAccess.deviceRequestPrompted", (prompt) => {
    const { id, devices } = prompt as unknown as { id: string; devices: { id: string }[] };
    const [device] = devices;
    // The event is repeated, and a second choice would be refused.
    if (!device || isChosen) return;
    isChosen = true;
    void chooser.send("DeviceAccess.selectPrompt", { id, deviceId: device.id });
  });
  await chooser.send("DeviceAccess.enable");

  const say = async (bytes: readonly number[], ms: number) => {
    packet = bytes;
    await page.clock.fastForward(Math.round(ms));
    await page.evaluate(() => window.obtained?.readValue());
    // The screen draws what was heard.
    await page.clock.runFor(50);
  };
  return {
    async beat(intervals) {
      for (let from = 0; from < intervals.length; from += 3) {
        const burst = intervals.slice(from, from + 3);
        const ms = burst.reduce((sum, it) => sum + it, 0);
        // 16-bit intervals follow; contact is supported and there.
        await say([0x16, Math.round((60_000 * burst.length) / ms), ...burst.flatMap(ticksOf)], ms - 50);
      }
    },
    loseContact: () => say([0x04, 0], 1000),
    async goAway() {
      await air.send("BluetoothEmulation.simulateGATTDisconnection", { address: ADDRESS });
      await page.clock.runFor(200);
    },
  };
}

/** In 1/1024 s, little endian. */
function ticksOf(ms: number): readonly number[] {
  const ticks = Math.round((ms * 1024) / 1000);
  return [ticks & 255, ticks >> 8];
}
