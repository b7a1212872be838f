declare module 'nspell' {
  interface Dictionary {
    readonly aff: Uint8Array | string
    readonly dic: Uint8Array | string
  }
  interface Speller {
    /** Every form that the dictionary knows, with its flags. */
    readonly data: Readonly<Record<string, unknown>>
    correct(word: string): boolean
  }
  export default function nspell(dictionary: Dictionary): Speller
}

declare module 'popular-english-words' {
  export const words: {
    /** Every word, the most frequent first. */
    getAll(): string[]
  }
}
