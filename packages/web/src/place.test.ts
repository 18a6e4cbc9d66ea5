import { describe, expect, it } from "vitest";
import { placeOfLink } from "./place.ts";

describe("a link that somebody was given", () => {
  it("leads a link for one's own device to the room of devices", () => {
    const link = "https://other.example/#device=ab-c_9";
    expect(placeOfLink(link)).toEqual({ room: "devices", link });
    expect(placeOfLink("#device=ab-c_9", "https://other.example")).toEqual({ room: "devices", link });
  });

  it("leads to the threshold when it invites, whichever sanctuary it is of", () => {
    const link = "https://other.example/#join=abc";
    expect(placeOfLink(`  ${link}\n`)).toEqual({ room: "threshold", link });
  });

  it("leads to founding when it founds, or names a sanctuary only", () => {
    const link = "http://127.0.0.1:8080/#found=abc";
    expect(placeOfLink(link)).toEqual({ room: "found", link });
    expect(placeOfLink("https://open.example")).toEqual({ room: "found", link: "https://open.example/" });
  });

  it("may be its secret part alone, which is then of the sanctuary that the app is open at", () => {
    const link = "https://here.example/#join=ab-c_9";
    for (const text of ["#join=ab-c_9", " join=ab-c_9\n"]) {
      expect(placeOfLink(text, "https://here.example")).toEqual({ room: "threshold", link });
    }
  });

  it("is found in the middle of a message that was copied with it", () => {
    const link = "https://other.example/#join=ab-c_9";
    expect(placeOfLink(`Come in when you like: ${link} – Ada`)).toEqual({ room: "threshold", link });
  });

  it("leads nowhere when it is something else", () => {
    for (const text of ["", "join", "#join=abc", "mailto:a@b.c", "javascript:alert(1)", "https://a.example/#other"]) {
      expect(placeOfLink(text)).toBeUndefined();
    }
  });
});
