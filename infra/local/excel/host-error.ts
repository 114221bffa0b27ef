/** What Excel refuses, with its code (learn.microsoft.com: "Error handling with the application-specific JavaScript APIs"). */
export class HostError extends Error {
  readonly code: string;
  location: string | undefined;

  constructor(code: string, message: string, location?: string) {
    super(message);
    this.code = code;
    this.location = location;
  }
}

export const invalidArgument = (
  message = "The argument is invalid or missing or has an incorrect format.",
): HostError => new HostError("InvalidArgument", message);
export const accessDenied = (): HostError =>
  new HostError("AccessDenied", "You cannot perform the requested operation.");
export const itemNotFound = (): HostError =>
  new HostError("ItemNotFound", "The requested resource doesn't exist.");
export const alreadyExists = (): HostError =>
  new HostError("ItemAlreadyExists", "The resource being created already exists.");
export const invalidOperation = (message: string): HostError => new HostError("InvalidOperation", message);
