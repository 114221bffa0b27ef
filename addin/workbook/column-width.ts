/** A digit of the font new workbooks begin with, and what a cell keeps free beside its digits, in pixels. */
const [DIGIT, MARGIN] = [7, 5];
const POINTS_OF_PIXEL = 0.75;

/** A width of a plan, in digits, as Excel's API takes it: in points. */
export const columnPoints = (digits: number): number => Math.round(digits * DIGIT + MARGIN) * POINTS_OF_PIXEL;
