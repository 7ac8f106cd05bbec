const FIRST_BYTES = 1_048_576;
/** UTF-16 units never become more bytes of UTF-8 than this each. */
const MOST_BYTES_A_UNIT = 3;

/** Lines of text on their way out, gathered as bytes: no large strings come and go. */
export class RowBytes {
  private bytes = Buffer.allocUnsafeSlow(FIRST_BYTES);
  private used = 0;
  count = 0;

  add(line: string): void {
    const most = this.used + line.length * MOST_BYTES_A_UNIT;
    if (most > this.bytes.length) {
      const larger = Buffer.allocUnsafeSlow(Math.max(most, this.bytes.length * 2));
      this.bytes.copy(larger, 0, 0, this.used);
      this.bytes = larger;
    }
    this.used += this.bytes.write(line, this.used);
    this.count += 1;
  }

  /** What has been gathered, in bytes of its own; the next lines begin anew. */
  take(): { rows: Uint8Array; accepted: number } {
    const taken = { rows: new Uint8Array(this.bytes.subarray(0, this.used)), accepted: this.count };
    [this.used, this.count] = [0, 0];
    return taken;
  }
}
