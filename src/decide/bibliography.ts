/** Numbers the notes that a result cites, in the order of first use; the numbers become citations in `explain`. */
export class Bibliography {
  private readonly numbers = new Map<string, number>();

  /** @returns the citation numbers of the notes, ascending */
  cite(refs: readonly string[]): number[] {
    const numbers = refs.map((ref) => {
      const known = this.numbers.get(ref);
      if (known !== undefined) return known;
      this.numbers.set(ref, this.numbers.size + 1);
      return this.numbers.size;
    });
    return [...new Set(numbers)].toSorted((a, b) => a - b);
  }

  get refs(): string[] {
    return [...this.numbers.keys()];
  }
}
