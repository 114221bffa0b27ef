import type { FormRefusal, FormRefusalCode } from "../../../shared/words/form-refusals.ts";

/** Ends a reading from within; turned into a `FormReading` at the one door, `readWorkbook`. */
export class Refused extends Error {
  readonly refusal: FormRefusal;
  constructor(refusal: FormRefusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

export function refuse(code: FormRefusalCode, found: Omit<FormRefusal, "code"> = {}): never {
  throw new Refused({ code, ...found });
}

/** Runs what knows nothing of sheets; a refusal from it gets the sheet's name. */
export function onSheet<T>(sheet: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof Refused) throw new Refused({ ...error.refusal, sheet });
    throw error;
  }
}
