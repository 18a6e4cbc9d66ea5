import { afterEach, describe, expect, it } from "vitest";
import { asDelivered, openPreferences, parsePreferences, prefer, preferences } from "./preferences.ts";

/** As much of a browser's storage as is used. */
function shelf(kept = new Map<string, string>()): Storage {
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
    get length() {
      return kept.size;
    },
  } as unknown as Storage;
}

let stop = () => {};
afterEach(() => {
  stop();
  preferences.value = asDelivered;
});

describe("preferences", () => {
  it("come back after the window was closed", () => {
    const store = shelf();
    stop = openPreferences(() => store);
    prefer({ theme: "night", country: "ES" });
    stop();
    preferences.value = asDelivered;
    stop = openPreferences(() => store);
    expect(preferences.value).toEqual({ ...asDelivered, theme: "night", country: "ES" });
  });

  it("leave nothing behind until something is chosen, nor after it is taken back", () => {
    const store = shelf();
    stop = openPreferences(() => store);
    expect(store.length).toBe(0);
    prefer({ neutral: true });
    expect(store.length).toBe(1);
    prefer({ neutral: false });
    expect(store.length).toBe(0);
  });

  it("hold in this window where the browser refuses to keep them", () => {
    stop = openPreferences(() => {
      throw new DOMException("denied", "SecurityError");
    });
    prefer({ language: "es" });
    expect(preferences.value.language).toBe("es");
  });

  it("pass over what cannot be meant, field by field", () => {
    expect(parsePreferences('{"theme":"neon","country":"es","language":"es","lockAfter":7}')).toEqual({
      ...asDelivered,
      language: "es",
    });
    const colours = '{"colours":{"calm":"#00aa88","hurt":"red","sleepless":"#000000","joyful":7}}';
    expect(parsePreferences(colours).colours).toEqual({ calm: "#00aa88" });
    for (const damage of ["", "null", "[]", "{", '"text"', null]) expect(parsePreferences(damage)).toEqual(asDelivered);
  });
});
