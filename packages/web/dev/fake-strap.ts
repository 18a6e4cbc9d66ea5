/** A strap that nobody wears: as many beats as a scene wants, at once, by a clock of its own. */

/** Intervals in ms of a heart at rest that follows the breath. */
const interval = (beat: number) => 880 + 70 * Math.sin((beat * 2 * Math.PI) / 11) + 14 * Math.sin(beat * 2.4);

export interface Worn {
  readonly beats: number;
  /** As many more, a moment after it was found. */
  readonly more?: number;
  readonly ends?: "no-contact" | "away" | "silent";
}

export function wearFakeStrap({ beats, more = 0, ends }: Worn): void {
  const real = performance.now.bind(performance);
  let ahead = 0;
  performance.now = () => real() + ahead;
  const characteristic = Object.assign(new EventTarget(), {
    value: undefined as DataView | undefined,
    async startNotifications() {
      sayBeats(0, beats);
      if (more > 0) setTimeout(() => sayBeats(beats, more), 400);
      if (ends === "no-contact") say([0x04, 0], 1000);
      if (ends === "away") device.dispatchEvent(new Event("gattserverdisconnected"));
    },
  });
  const say = (bytes: readonly number[], ms: number) => {
    ahead += ms;
    characteristic.value = new DataView(Uint8Array.from(bytes).buffer);
    characteristic.dispatchEvent(new Event("characteristicvaluechanged"));
  };
  const sayBeats = (from: number, count: number) => {
    for (let beat = from; beat < from + count; beat++) say([0x16, 68, ...ticks(interval(beat))], interval(beat));
  };
  const service = { getCharacteristic: async () => characteristic };
  const gatt = {
    connect: async () => (ends === "silent" ? Promise.reject(new Error("silent")) : gatt),
    disconnect() {},
    getPrimaryService: async () => service,
  };
  const device = Object.assign(new EventTarget(), { gatt });
  Object.defineProperty(navigator, "bluetooth", { value: { requestDevice: async () => device }, configurable: true });
}

/** In 1/1024 s, little endian. */
function ticks(ms: number): readonly number[] {
  const count = Math.round((ms * 1024) / 1000);
  return [count & 255, count >> 8];
}
