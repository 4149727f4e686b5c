import { spawnSync } from "node:child_process";
import { join } from "node:path";

import { expect } from "chai";

import { everyCommand, createProgram, fullName } from "../../cli/program.ts";
import { harmless } from "../../cli/terminal/harmless.ts";
import { oneSentence } from "../../cli/terminal/oneSentence.ts";
import { table } from "../../cli/terminal/table.ts";

describe("What the command line shows", () => {
  it("puts several sentences into one", () => {
    expect(oneSentence("alice.dim is taken. Choose another name, or ask its owner.")).to.equal(
      "alice.dim is taken; choose another name, or ask its owner.",
    );
    expect(oneSentence("One\n  line")).to.equal("One line.");
    expect(oneSentence("At 1.5 DIMT. ETH is missing.")).to.equal("At 1.5 DIMT. ETH is missing.");
  });

  it("shows nothing that repaints the terminal or turns its direction", () => {
    expect(harmless("a\u001b[2J\u202eb\n")).to.equal("a\\u{1b}[2J\\u{202e}b\\u{a}");
    expect(harmless("مرحبا 👨‍👩‍👧 你好")).to.equal("مرحبا 👨‍👩‍👧 你好");
    expect(oneSentence("a\u202eb")).to.equal("a\\u{202e}b.");
    expect(table([["\u001b[31m", "x"]])).to.deep.equal(["\\u{1b}[31m  x"]);
  });

  it("aligns columns in all scripts", () => {
    expect(
      table([
        ["alice.dim", "1"],
        ["你好.dim", "2"],
        ["🚀.dim", "3"],
        ["x", ""],
      ]),
    ).to.deep.equal(["alice.dim  1", "你好.dim   2", "🚀.dim     3", "x"]);
  });

  it("shows a line a step, and no spinner, in a terminal that reports no width", () => {
    const progress = join(import.meta.dirname, "../../cli/terminal/progress.ts");
    const script = `
      Object.defineProperties(process.stderr, { isTTY: { value: true }, columns: { value: 0 } });
      const { createProgress } = await import(${JSON.stringify(progress)});
      const { step, update, done } = createProgress();
      step("Renewing alice.dim"), update("Renewing alice.dim (soon)"), done();
    `;
    const { signal, status, stderr } = spawnSync(process.execPath, ["--input-type=module", "--eval", script], {
      encoding: "utf8",
      timeout: 20_000,
    });
    expect({ signal, status, stderr }).to.deep.equal({ signal: null, status: 0, stderr: "Renewing alice.dim\n" });
  });

  it("describes every command, with examples for each that people begin with", () => {
    for (const command of everyCommand(createProgram())) {
      let help = "";
      command.configureOutput({ writeOut: (text) => (help += text) }).outputHelp();
      expect(command.description(), fullName(command)).to.not.equal("");
      for (const option of command.options) expect(option.description, option.flags).to.not.equal("");
      if (command.parent?.parent === undefined || command.parent.parent === null) {
        expect(help, fullName(command)).to.contain("Examples:\n  $ ans ");
      }
    }
  });
});
