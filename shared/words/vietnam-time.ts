import { instant } from "../calendar.ts";

const DAY = 86_400_000;
/** Viet Nam is seven hours ahead of UTC all year. */
const AHEAD = 7 * 3_600_000;

/** An ISO instant as a Vietnamese clock showed it: "15/12/2025 08:05:59". */
export function vietnamTime(written: string): string {
  const local = instant(written) + AHEAD;
  const days = Math.floor(local / DAY);
  const seconds = Math.floor((local - days * DAY) / 1000);
  const { year, month, day } = civil(days);
  const date = [two(day), two(month), String(year).padStart(4, "0")].join("/");
  const time = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map(two).join(":");
  return `${date} ${time}`;
}

const two = (number: number): string => String(number).padStart(2, "0");

/** The Gregorian day so many days after 1970-01-01 (the civil-from-days arithmetic of H. Hinnant). */
function civil(days: number): { readonly year: number; readonly month: number; readonly day: number } {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const ofEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * ofYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
  };
}
