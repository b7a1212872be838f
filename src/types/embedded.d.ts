declare module 'copydesk:data' {
  /** Compiled lists by name: JSON as text, tables in base64. */
  export const embedded: Readonly<Record<string, string>>
}
