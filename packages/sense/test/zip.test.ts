/** Archives: read from their directory, whatever their size, and refused where they are damaged. */
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { crcOf } from "../src/imports/zip/crc.ts";
import { importFrom, type SomeFile, Summing, sourceIn } from "../src/index.ts";
import { bring, fileOf } from "./importing.ts";

const LONG = Number(process.env.NEXUS_KILLS ?? 0) > 100;
const rates = (count: number) =>
  Array.from(
    { length: count },
    (_, at) =>
      `<Record type="HKQuantityTypeIdentifierHeartRate" unit="count/min" value="${60 + (at % 9)}" startDate="2026-10-01 ${String(at % 24).padStart(2, "0")}:00:${String(at % 60).padStart(2, "0")} +0200"/>\n`,
  ).join("");
const xml = (count: number) => `<?xml version="1.0"?>\n<HealthData locale="en_US">\n${rates(count)}</HealthData>`;

interface Wide {
  /** Bytes of nothing before the file, which are nowhere: they are made up when they are asked for. */
  readonly gap: number;
  readonly name: string;
  readonly content: Uint8Array;
}

/** A stored file in a ZIP64 archive, behind a gap that pushes it past what 32 bits can tell. */
function wideArchive({ gap, name, content }: Wide): SomeFile {
  const parts: Uint8Array[] = [];
  const put = (length: number, write: (view: DataView) => void) => {
    const view = new DataView(new ArrayBuffer(length));
    write(view);
    parts.push(new Uint8Array(view.buffer));
  };
  const title = strToU8(name);
  put(30, (v) => {
    v.setUint32(0, 0x04034b50, true);
    v.setUint16(26, title.length, true);
  });
  parts.push(title, content);
  const directory = gap + 30 + title.length + content.length;
  put(46, (v) => {
    v.setUint32(0, 0x02014b50, true);
    v.setUint32(16, crcOf(content), true);
    for (const at of [20, 24, 42]) v.setUint32(at, 0xffffffff, true);
    v.setUint16(28, title.length, true);
    v.setUint16(30, 36, true);
  });
  parts.push(title);
  put(36, (v) => {
    // A field of another kind comes first.
    v.setUint16(0, 0x5455, true);
    v.setUint16(2, 4, true);
    v.setUint16(8, 1, true);
    v.setUint16(10, 24, true);
    v.setBigUint64(12, BigInt(content.length), true);
    v.setBigUint64(20, BigInt(content.length), true);
    v.setBigUint64(28, BigInt(gap), true);
  });
  const entry = 46 + title.length + 36;
  put(56, (v) => {
    v.setUint32(0, 0x06064b50, true);
    v.setBigUint64(40, BigInt(entry), true);
    v.setBigUint64(48, BigInt(directory), true);
  });
  put(20, (v) => {
    v.setUint32(0, 0x07064b50, true);
    v.setBigUint64(8, BigInt(directory + entry), true);
  });
  put(22, (v) => {
    v.setUint32(0, 0x06054b50, true);
    for (const at of [12, 16]) v.setUint32(at, 0xffffffff, true);
  });
  const tail = Uint8Array.from(parts.flatMap((part) => Array.from(part)));
  return {
    name: "export.zip",
    size: gap + tail.length,
    async *pieces(from, until) {
      for (let at = from; at < until; ) {
        const end = at < gap ? Math.min(until, gap, at + 2 ** 20) : Math.min(until, at + 2 ** 16);
        yield at < gap ? new Uint8Array(end - at) : tail.subarray(at - gap, end - gap);
        at = end;
      }
    },
  };
}

async function read(file: SomeFile) {
  const summing = new Summing();
  const source = await sourceIn(file);
  // A head of nothing is no archive by its looks; by its end it is.
  await importFrom(source ?? "apple-health-zip", file, summing);
  return summing.summary;
}

describe("an archive larger than 32 bits can tell", () => {
  it("is read by its ZIP64 fields, and nothing of the gap comes into memory", async () => {
    const content = strToU8(xml(50));
    const { counts, refused } = await read(
      wideArchive({ gap: 6 * 2 ** 30, name: "apple_health_export/export.xml", content }),
    );
    expect([counts.rates, refused]).toEqual([50, []]);
  });

  it("is refused where a ZIP64 record points outside of it", async () => {
    const whole = wideArchive({ gap: 2 ** 33, name: "export.xml", content: strToU8(xml(1)) });
    const { counts, refused } = await read({ ...whole, size: whole.size - 10 });
    expect([counts.rates, refused.map(({ code }) => code)]).toEqual([0, ["archive-broken"]]);
  });
});

describe("an archive", () => {
  it("tells damage inside by its checksum", async () => {
    const bytes = zipSync({ "export.xml": [strToU8(xml(20)), { level: 0 }] });
    const at = Buffer.from(bytes).indexOf('value="63"') + 7;
    bytes[at] = "9".charCodeAt(0);
    expect((await bring(bytes)).refused).toEqual(["- checksum-wrong"]);
  });

  it("knows Apple's records by their folder where a phone of another language has named them", async () => {
    const zip = zipSync({
      "apple_health_export/exportación.xml": strToU8(xml(3)),
      "apple_health_export/export_cda.xml": strToU8("<ClinicalDocument/>"),
    });
    const { source, items } = await bring(zip);
    expect([source, items.length]).toEqual(["apple-health-zip", 3]);
  });

  it("of a whole account is read file by file: what is known, and damage by its file", async () => {
    const zip = zipSync({
      "Takeout/Fitbit/heart_rate-2026-10-01.json": strToU8(
        '[{"dateTime":"10/01/26 06:00:05","value":{"bpm":61,"confidence":2}}]',
      ),
      "Takeout/Fitbit/heart_rate-2026-10-02.json": strToU8('[{"dateTime":"10/02/26 06:00:05","value":{"bpm":62'),
      "Takeout/Fitbit/hrv.csv": strToU8("timestamp,rmssd,nremhr,entropy\n2026-10-01T00:00:00,38.2,55,2\n"),
      "Takeout/Mail/all.mbox": strToU8("From somebody"),
      "Takeout/": new Uint8Array(),
    });
    const { source, items, refused } = await bring(zip);
    expect([source, items.length, refused]).toEqual(["archive", 2, ["- json-malformed"]]);
    const summing = new Summing();
    await importFrom("archive", fileOf(zip), summing);
    expect(summing.summary.refused).toMatchObject([{ file: "Takeout/Fitbit/heart_rate-2026-10-02.json" }]);
  });

  it.each([
    ["cut anywhere", (zip: Uint8Array) => zip.subarray(0, zip.length - 30)],
    ["with a directory that lies", (zip: Uint8Array) => zip.with(zip.length - 6, 0xff)],
    ["with a file that is not where it should be", (zip: Uint8Array) => zip.with(0, 0x51).with(1, 0x4b)],
  ])("%s is refused by name", async (_, damage) => {
    const zip = damage(zipSync({ "export.xml": strToU8(xml(5)) }));
    const { refused } = await read(fileOf(zip)).then((it) => it);
    expect(refused.map(({ code }) => code)).toEqual(["archive-broken"]);
  });
});

// Some gigabytes, really unpacked: minutes.
it.runIf(LONG)("five gigabytes of records pass in little memory", { timeout: 600_000 }, async () => {
  const line = strToU8(rates(40_000));
  const head = strToU8('<?xml version="1.0"?>\n<HealthData>\n');
  const tail = strToU8("</HealthData>");
  const times = Math.ceil((5 * 2 ** 30) / line.length);
  const file: SomeFile = {
    name: "export.xml",
    size: head.length + times * line.length + tail.length,
    async *pieces(from) {
      if (from > 0) throw new Error("only read from its beginning");
      yield head;
      for (let at = 0; at < times; at++) yield line;
      yield tail;
    },
  };
  const summing = new Summing();
  await importFrom("apple-health", file, summing);
  expect(summing.summary.counts.rates).toBeGreaterThan(1_000_000);
  expect(process.memoryUsage().rss).toBeLessThan(600 * 2 ** 20);
});
