import { describe, expect, it } from "vitest";
import { dayName, momentAhead, namesTogether, sameDay, wordsInARow } from "./moments.ts";

const noon = (day: number, month = 10) => new Date(2026, month, day, 12).getTime();

describe("moments as people say them", () => {
  it("names days by how far they are", () => {
    expect(dayName(noon(24), noon(24))).toBe("today");
    expect(dayName(noon(23), noon(24))).toBe("yesterday");
    expect(dayName(noon(20), noon(24))).toBe("Friday");
    expect(dayName(noon(3), noon(24))).toMatch(/November/);
    expect(dayName(new Date(2024, 1, 2).getTime(), noon(24))).toMatch(/2024/);
  });

  it("counts calendar days, not stretches of 24 hours", () => {
    const late = new Date(2026, 10, 23, 23, 59).getTime();
    const early = new Date(2026, 10, 24, 0, 1).getTime();
    expect(dayName(late, early)).toBe("yesterday");
    expect(sameDay(late, early)).toBe(false);
  });

  it("names moments to come by how near they are", () => {
    expect(momentAhead(noon(24), noon(24))).toBe("today, 12:00 PM");
    expect(momentAhead(noon(25), noon(24))).toBe("tomorrow, 12:00 PM");
    expect(momentAhead(noon(27), noon(24))).toBe("Friday, 12:00 PM");
    expect(momentAhead(noon(3, 11), noon(24))).toMatch(/Thursday.*December.*12:00/);
  });

  it("strings names together", () => {
    expect(namesTogether(["Ada", "Bo"])).toBe("Ada and Bo");
    expect(wordsInARow(["calm", "tired"])).toBe("calm, tired");
  });
});
