/** The numbers of Excel's events on the wire, by the names in which office.js registers them. */
export const SHEET_EVENTS = {
  DataChanged: 10,
  Activated: 11,
  Deactivated: 12,
  SelectionChanged: 14,
  ProtectionChanged: 24,
} as const;

export const SHEETS_EVENTS = {
  ...SHEET_EVENTS,
  Added: 13,
  Deleted: 15,
  NameChanged: 25,
} as const;

/** Whose the events of the collection are. */
export const OF_WORKBOOK = "Workbook";
