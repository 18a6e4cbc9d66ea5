/** Bytes of a body. */
export const BODY = 1024;

/** A stretch of writing to a store. */
export interface Writing {
  readonly circles: number;
  /** Rows per transaction. */
  readonly batch: number;
  /** Bytes. */
  readonly body: number;
  /** Milliseconds before counting begins, and of counting. */
  readonly warmUp: number;
  readonly duration: number;
}
