/** How long the parts of an exchange are, in bytes. All are padded: what is in them tells nothing by its length. */
import { BOX_OVERHEAD } from "../rounds/box-overhead.ts";

/** Room for 500 characters of any script. */
export const QUESTION = 1536;
export const QUESTION_BOX = QUESTION + BOX_OVERHEAD;

/** Room for 4,000 characters of any script and a fold. */
export const ANSWER = 12 * 1024;
const NONCE_AND_TAG = 24 + 16;
/** An answer in both of its layers. */
export const ANSWER_BODY = ANSWER + BOX_OVERHEAD + NONCE_AND_TAG;
