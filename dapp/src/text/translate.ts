/** A catalogue: the English sentence, and what stands for it in another language. */
export type Catalogue = Readonly<Record<string, string>>;

/** Gives a sentence in the language of the page. `{name}` stands for a value. */
export type Translate = (sentence: string, values?: Readonly<Record<string, string | number>>) => string;

/**
 * Makes {@link Translate} of a catalogue. A sentence that the catalogue lacks stays English.
 *
 * @example
 * translator({ "{n} names": "{n} 个名称" })("{n} names", { n: 3 }); // "3 个名称"
 */
export function translator(catalogue: Catalogue): Translate {
  return (sentence, values = {}) =>
    (catalogue[sentence] ?? sentence).replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
