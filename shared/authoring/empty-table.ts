import { Rubric } from "../rubric.ts";
import type { TableName } from "./pasted/draft-rubric.ts";
import { PLAIN_POLICY } from "./plain-policy.ts";

/** A table to begin with when there is nothing to begin from: one heading, one criterion with typed points, 100 in all. */
export const emptyTable = (name: TableName): Rubric =>
  Rubric.parse({
    ...name,
    version: 1,
    total: "100",
    sections: [
      {
        id: "i",
        code: "I",
        title: "Phần thứ nhất",
        max: "100",
        criteria: [
          { id: "i-1", code: "I.1", title: "Tiêu chí thứ nhất", max: "100", base: { kind: "direct" } },
        ],
      },
    ],
    policy: PLAIN_POLICY,
  });
