/** @nexus/sense: from a strap, a fingertip or a face to beats, and to what may be said of them. Pure: runs everywhere. */
export { type Artifacts, artifactsOf } from "./beats/artifacts.ts";
export { correct } from "./beats/correct.ts";
export { type Beat, type Following, followingOf } from "./beats/following.ts";
export { areMadeUp } from "./beats/made-up.ts";
export { measureIntervals, withGaps } from "./beats/measure.ts";
export { type Spectrum, spectrumOf } from "./beats/spectrum.ts";
export { type TimeDomain, timeDomainOf } from "./beats/time-domain.ts";
export * from "./errors.ts";
export { measureEvenFace, measureFace } from "./face/measure.ts";
export { posOf } from "./face/pos.ts";
export {
  type BodyMeasure,
  type Brought,
  type BroughtFeeling,
  type BroughtHour,
  bodyMeasures,
  Condensing,
} from "./imports/condense.ts";
export type { SomeFile } from "./imports/file.ts";
export type { Imported, Sink } from "./imports/imported.ts";
export {
  HEAD,
  importFrom,
  importTable,
  type Source,
  sourceIn,
  sourceOf,
  sources,
} from "./imports/importers.ts";
export { type DateOrder, dateOrders, isUseful, type Mapping, type Meaning, meanings } from "./imports/mapped.ts";
export { type Moment, momentToText } from "./imports/moment.ts";
export { type RefusalCode, refusals } from "./imports/refusals.ts";
export { isMeaning, type Sample, sampleOf } from "./imports/sample.ts";
export { type Refused, type Summary, Summing } from "./imports/summary.ts";
export { CameraStream, type Colours } from "./live/camera.ts";
export { StrapStream } from "./live/strap.ts";
export { evenOf, type Frames } from "./optical/frames.ts";
export { type Felt, measureFinger, measureWave } from "./optical/measure.ts";
export { type Pulse, pulsesOf } from "./optical/pulses.ts";
export * from "./quality/quality.ts";
export { type Counts, type Figures, type Measured, type Reading, readingOf } from "./quality/reading.ts";
export { measureRecord } from "./record/measure.ts";
export { readRecord, recordLimits, type SensedRecord } from "./record/record.ts";
export { bytesOfHex, decodeHeartRate, type HeartRatePacket, STRAP_TICK } from "./strap/packet.ts";
