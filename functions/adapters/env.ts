/** A setting of the function; without it nothing can run, and the sentence says which. */
export function env(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`the environment variable ${name} is not set`);
  return value;
}
