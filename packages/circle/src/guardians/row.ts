/** Where a return lies in the vault until it is done: of this device alone, so archives leave it out. */
export const RETURN = "keeping/return";
