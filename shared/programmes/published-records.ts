import * as z from "zod/mini";
import { CalendarDate } from "../calendar-date.ts";
import type { RubricId } from "../ids.ts";
import { Text } from "../rubric.ts";
import { MEMBERS } from "./co-quan-dang-nam-dinh-2021/members.ts";
import { RECORD } from "./co-quan-dang-nam-dinh-2021/record.ts";
import type { YearRecord } from "./record.ts";

/** What a published source tells of a programme's finished year, its agencies by their names. Never scores, never an award granted. */
export const PublishedRecord = z.strictObject({
  year: z.int(),
  source: Text,
  lead: Text,
  met: CalendarDate,
  /** Members that signed the pledge, in percent. */
  signed: z.int(),
  proposed: z.array(z.strictObject({ award: Text, agencies: z.array(Text) })),
  next: z.strictObject({ year: z.int(), lead: Text }),
});
export type PublishedRecord = z.infer<typeof PublishedRecord>;

type Kept = {
  readonly table: string;
  readonly record: YearRecord;
  readonly members: readonly { readonly id: string; readonly title: string }[];
};

const KEPT: readonly Kept[] = [{ table: "co-quan-dang-nam-dinh-2021", record: RECORD, members: MEMBERS }];

/** The same table played by invented agencies. */
const PLAYED = "-minh-hoa";

/** The record of the programme whose table scores a bloc in a year; nothing where no source tells of that year. */
export function publishedRecord(table: RubricId, year: number): PublishedRecord | undefined {
  const kept = KEPT.find(
    (each) => each.record.year === year && [each.table, `${each.table}${PLAYED}`].includes(table),
  );
  if (!kept) return undefined;
  const { record, members } = kept;
  const titles = new Map(members.map(({ id, title }) => [id, title]));
  const named = (id: string): string => titles.get(id) as string;
  return PublishedRecord.parse({
    ...record,
    lead: named(record.lead),
    proposed: record.proposed.map(({ award, agencies }) => ({ award, agencies: agencies.map(named) })),
    next: { ...record.next, lead: named(record.next.lead) },
  });
}
