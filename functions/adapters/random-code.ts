import { randomBytes } from "node:crypto";
import { CODE_BYTES, spellCode } from "../../shared/invitation-code.ts";

/** An invitation's code from the system's source of random bytes. */
export const randomCode = (): string => spellCode(randomBytes(CODE_BYTES));
