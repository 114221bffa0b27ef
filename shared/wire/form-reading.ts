import * as z from "zod/mini";
import { CriterionId } from "../ids.ts";
import { WirePoints } from "../points.ts";
import { Scorecard } from "../scorecard.ts";
import { SheetIdentity } from "../sheet/sheet-identity.ts";
import { ProblemDetail } from "./problem-detail.ts";

/** What was done to the form itself, as `shared/sheet/sheet-reading.ts` tells it. */
const FormDamage = z.strictObject({
  kind: z.enum([
    "row-missing",
    "row-repeated",
    "row-unknown",
    "text-changed",
    "formula-lost",
    "columns-moved",
    "cells-merged",
    "rule-lost",
    "unprotected",
  ]),
  code: z.optional(z.string()),
  title: z.optional(z.string()),
  cell: z.optional(z.string()),
});

/** One filled sheet that can be read: the card as it would be sent, and everything a person should see before it is. */
export const FormCard = z.strictObject({
  /** The name of the sheet in the file. */
  sheet: z.string(),
  identity: SheetIdentity,
  /** The agency's title. */
  title: z.string(),
  card: Scorecard,
  /** The last revision kept; another number than the identity's `follows` says that the form is of an older one. */
  latest: z.int(),
  closed: z.boolean(),
  lateNow: z.boolean(),
  /** Each with its cell where it has one; while one of them is an error the card would be refused. */
  problems: z.array(ProblemDetail),
  damage: z.array(FormDamage),
  total: z.optional(WirePoints),
  most: WirePoints,
  filled: z.int(),
  toFill: z.int(),
  /** The criteria whose entries are others than those kept; all entered ones while nothing is kept. */
  differs: z.array(CriterionId),
});
export type FormCard = z.infer<typeof FormCard>;

/** A filled sheet that is not read further, and why, in both languages. */
export const FormRefused = z.strictObject({
  sheet: z.string(),
  identity: SheetIdentity,
  code: z.string(),
  detail: z.string(),
  detailEn: z.string(),
});
export type FormRefused = z.infer<typeof FormRefused>;

/** Every scoring sheet of an uploaded file. Nothing of it is stored: what is good is sent as any other card. */
export const FormReadings = z.strictObject({
  /** SHA-256 of the file: the same file dropped twice can be sent under the same upload id. */
  fileHash: z.string(),
  cards: z.array(FormCard),
  refused: z.array(FormRefused),
});
export type FormReadings = z.infer<typeof FormReadings>;

/** What `form-unreadable` adds to its problem: the reason's code, and the place where there is one. */
export const FormUnreadable = z.object({
  form: z.object({ code: z.string(), sheet: z.optional(z.string()), cell: z.optional(z.string()) }),
});
export type FormUnreadable = z.infer<typeof FormUnreadable>;
