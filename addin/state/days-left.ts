import { vietnamDay } from "../../shared/words/vietnam-time.ts";

/**
 * Calendar days in Viet Nam from one instant to another: 0 on the day itself, whatever the hour; negative when it has
 * passed. "Còn 1 ngày" is tomorrow, even when that is two hours away.
 */
export const daysLeft = (now: string, until: string): number => vietnamDay(until) - vietnamDay(now);
