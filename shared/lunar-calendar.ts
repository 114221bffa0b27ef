import { excelSerial, fromExcelSerial } from "./calendar.ts";
import type { CalendarDate } from "./calendar-date.ts";

/**
 * Âm lịch: months begin on the day of the new moon, the winter solstice stands in the eleventh month, and a month without
 * a point of the zodiac is a leap one. By Hồ Ngọc Đức's arithmetic after J. Meeus, "Astronomical Algorithms"; days are
 * Julian day numbers. Right for the years from 1900 to 2199.
 */

/** Hours that Viet Nam is ahead of Greenwich: the day of a new moon depends on the meridian it is seen from. */
const VIET_NAM = 7;

/** Mean days from new moon to new moon, and the new moon months are counted from: 1 January 1900. */
const SYNODIC = 29.530588853;
const FIRST_NEW_MOON = 2415021.076998695;
/** Excel's day 0 as a Julian day number. */
const EXCEL_ZERO = 2_415_019;

/** The day of the first ten lunar months of a year, none of them a leap one: Tết is 1/1, Giỗ Tổ Hùng Vương 10/3. */
export function lunarDay(year: number, month: number, day: number, zone: number = VIET_NAM): CalendarDate {
  const before = eleventhMonth(year - 1, zone);
  const first = Math.floor(0.5 + (before - FIRST_NEW_MOON) / SYNODIC);
  const isLeapYear = eleventhMonth(year, zone) - before > 365;
  const after = month + 1;
  const leap = isLeapYear && after >= leapOffset(first, zone) ? 1 : 0;
  const serial = newMoonDay(first + after + leap, zone) + day - 1 - EXCEL_ZERO;
  return fromExcelSerial(serial) as CalendarDate;
}

/** The first day of the lunar month that the winter solstice of a year falls in. */
function eleventhMonth(year: number, zone: number): number {
  const lastDay = excelSerial(`${year}-12-31` as CalendarDate) + EXCEL_ZERO;
  const count = Math.floor((lastDay - 2_415_021) / SYNODIC);
  const start = newMoonDay(count, zone);
  return sunSector(start, zone) >= 9 ? newMoonDay(count - 1, zone) : start;
}

/** Which month after an eleventh one is the leap one: the first that begins in the sector of the sun the next begins in. */
function leapOffset(first: number, zone: number): number {
  const sectorOf = (month: number) => sunSector(newMoonDay(first + month, zone), zone);
  let month = 1;
  while (sectorOf(month) !== sectorOf(month + 1)) month += 1;
  return month;
}

const sin = (degrees: number): number => Math.sin((degrees * Math.PI) / 180);

/** The day on which the new moon of that number is. */
function newMoonDay(count: number, zone: number): number {
  const t = count / 1236.85;
  const mean =
    2_415_020.75933 +
    29.53058868 * count +
    0.0001178 * t ** 2 -
    0.000000155 * t ** 3 +
    0.00033 * sin(166.56 + 132.87 * t - 0.009173 * t ** 2);
  const sun = 359.2242 + 29.10535608 * count - 0.0000333 * t ** 2 - 0.00000347 * t ** 3;
  const moon = 306.0253 + 385.81691806 * count + 0.0107306 * t ** 2 + 0.00001236 * t ** 3;
  const node = 21.2964 + 390.67050646 * count - 0.0016528 * t ** 2 - 0.00000239 * t ** 3;
  const corrected =
    (0.1734 - 0.000393 * t) * sin(sun) +
    0.0021 * sin(2 * sun) -
    0.4068 * sin(moon) +
    0.0161 * sin(2 * moon) -
    0.0004 * sin(3 * moon) +
    0.0104 * sin(2 * node) -
    0.0051 * sin(sun + moon) -
    0.0074 * sin(sun - moon) +
    0.0004 * sin(2 * node + sun) -
    0.0004 * sin(2 * node - sun) -
    0.0006 * sin(2 * node + moon) +
    0.001 * sin(2 * node - moon) +
    0.0005 * sin(2 * moon + sun);
  const clock = -0.000278 + 0.000265 * t + 0.000262 * t ** 2;
  return Math.floor(mean + corrected - clock + 0.5 + zone / 24);
}

/** In which twelfth of its way, from the vernal equinox, the sun stands when a day begins. */
function sunSector(day: number, zone: number): number {
  const t = (day - 0.5 - zone / 24 - 2_451_545) / 36_525;
  const anomaly = 357.5291 + 35_999.0503 * t - 0.0001559 * t ** 2 - 0.00000048 * t ** 3;
  const longitude =
    280.46645 +
    36_000.76983 * t +
    0.0003032 * t ** 2 +
    (1.9146 - 0.004817 * t - 0.000014 * t ** 2) * sin(anomaly) +
    (0.019993 - 0.000101 * t) * sin(2 * anomaly) +
    0.00029 * sin(3 * anomaly);
  return Math.floor((longitude - 360 * Math.floor(longitude / 360)) / 30);
}
