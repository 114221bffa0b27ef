import { instant } from "../../shared/calendar.ts";

const DAY = 86_400_000;
/** Viet Nam is seven hours ahead of UTC all year. */
const AHEAD = 7 * 3_600_000;

/**
 * Calendar days in Viet Nam from one instant to another: 0 on the day itself, whatever the hour; negative when it has
 * passed. "Còn 1 ngày" is tomorrow, even when that is two hours away.
 */
export const daysLeft = (now: string, until: string): number => vietnamDay(until) - vietnamDay(now);

const vietnamDay = (written: string): number => Math.floor((instant(written) + AHEAD) / DAY);

export const isPast = (now: string, until: string): boolean => instant(now) > instant(until);
