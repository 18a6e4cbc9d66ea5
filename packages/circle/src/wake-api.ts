/** Being woken by a sanctuary. Part of `Nexus`. */
export interface WakeCalls {
  /** The key by which push services know the sanctuary. Rejects with `push-off` where it wakes nobody. */
  wakeKey(origin: string): Promise<Uint8Array>;
  /** Asks for all circles at this sanctuary; to be asked again whenever the device is opened. Answers for how many. */
  wakeMe(origin: string, endpoint: string): Promise<number>;
  letSleep(origin: string, endpoint: string): Promise<void>;
}
