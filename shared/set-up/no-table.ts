import type { RubricId } from "../ids.ts";

/**
 * "Chưa có bảng tiêu chí": what a bloc's table is called before there is one. No table is ever locked under this name,
 * so that until its secretariat has locked one no card of the bloc is opened, taken or counted.
 */
export const NO_TABLE = "chua-co-bang" as RubricId;
