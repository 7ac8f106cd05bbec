// Preloaded into a process under test: its wall clock is so many milliseconds ahead of the machine's, and goes as it goes.
const ahead = Number(process.env.TEST_CLOCK_AHEAD);
const Machine = Date;

globalThis.Date = class extends Machine {
  constructor(...given) {
    if (given.length === 0) super(Machine.now() + ahead);
    else super(...given);
  }

  static now() {
    return Machine.now() + ahead;
  }
};
