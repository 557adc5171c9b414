/** The numbers of findings on one page. Owns that a number is never given twice while the page is open. */
export class FindingNumbers {
  private readonly numbers = new Map<string, number>();
  private last = 0;

  numberOf(key: string): number {
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.last += 1;
    this.numbers.set(key, this.last);
    return this.last;
  }

  startAfresh(): void {
    this.numbers.clear();
    this.last = 0;
  }
}
