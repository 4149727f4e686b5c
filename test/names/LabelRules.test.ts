import { ens_normalize } from "@adraffy/ens-normalize";
import { expect } from "chai";
import { concat, toUtf8Bytes } from "ethers";
import { network } from "hardhat";

import { lowerCaseAddresses } from "../helpers/base58check.ts";
import { codePoints, keptCodePoints, normalised, normalisedEmoji, seeded } from "../helpers/labels.ts";

const { ethers, networkHelpers } = await network.create();

async function deployed() {
  return { rules: await ethers.deployContract("LabelRulesHarness") };
}
const load = () => networkHelpers.loadFixture(deployed);

const bytes = (label: string) => new TextEncoder().encode(label);
const point = (codePoint: number) => String.fromCodePoint(codePoint);
const hex = (codePoint: number) => codePoint.toString(16).toUpperCase();
/** The underscore, # and *, the joiner, the tags of flags: tested in their places. */
const standsOnlyInPlaces = (c: number) => [0x5f, 0x23, 0x2a, 0x200d].includes(c) || c >= 0xe_0000;
const isLabel = (text: string) => normalised(text) === text && !text.includes(".");
const length = (label: string) => BigInt(Array.from(label).length);

/** The labels that the contract refuses, or counts otherwise than as so many code points. */
async function refused(labels: string[]): Promise<string[]> {
  const { rules } = await load();
  const wrong: string[] = [];
  let start = 0;
  while (start < labels.length) {
    // As many as the gas of one call allows.
    let end = start;
    for (let points = 0; end < labels.length && end - start < 500 && points < 5_000; ++end) {
      points += labels[end]?.length ?? 0;
    }
    const part = labels.slice(start, end);
    const counts = await rules.accepted(part.map(bytes));
    wrong.push(...part.filter((label, i) => counts[i] !== length(label)));
    start = end;
  }
  return wrong;
}

/** Those of the code points that the contract refuses. Many go into a label, and alone only where that is refused. */
async function refusedPoints(points: number[]): Promise<number[]> {
  const labels: string[] = [];
  for (let start = 0; start < points.length; start += 60) {
    labels.push(
      points
        .slice(start, start + 60)
        .map(point)
        .join(""),
    );
  }
  const suspects = (await refused(labels)).flatMap((label) => Array.from(label));
  return (await refused(suspects)).map((c) => c.codePointAt(0) ?? 0);
}

describe("LabelRules", () => {
  describe("accepts what ENSIP-15 leaves", () => {
    it("every code point that can stand in a normalised name", async () => {
      const kept = keptCodePoints();
      expect(kept.size).to.be.greaterThan(140_000);
      const points = [...kept].filter((c) => !standsOnlyInPlaces(c));
      expect(await refusedPoints(points)).to.deep.equal([]);
    }).timeout(120_000);

    it("every emoji, alone and among others", async () => {
      const emoji = normalisedEmoji();
      expect(emoji.length).to.be.greaterThan(3000);
      const labels = emoji.flatMap((e) => [e, `_a${e}b${e}${e}9`]);
      expect(await refused(labels)).to.deep.equal([]);
    }).timeout(120_000);

    for (const label of [
      "a",
      "alice",
      "0",
      "999",
      "a-b",
      "-a-",
      "--a",
      "a--",
      "abc--d",
      "$",
      "us$",
      "_",
      "___",
      "__abc",
      "_-",
      "1⃣",
      "#⃣",
      "*⃣2⃣",
      "é--a",
      "ab--é",
      "🇺🇸--x",
      "爱丽丝",
      "アリス",
      "앨리스",
      "алиса",
      "αλίκη",
      "أليس",
      "עליזה",
      "एलिस",
      "อลิซ",
      "ა",
      "a’b",
      "café",
      "🏴󠁧󠁢󠁷󠁬󠁳󠁿",
      "👩‍❤‍💋‍👨",
      "🏳‍🌈",
      "0x",
      `0x${"a".repeat(39)}`,
      `0x${"a".repeat(41)}`,
      `0x${"a".repeat(39)}g`,
      `1x${"a".repeat(40)}`,
      `00${"a".repeat(40)}`,
      "1".repeat(34),
      "b".repeat(34),
      "x".repeat(255),
      "爱".repeat(85),
    ]) {
      it(label.length > 40 ? `${label.slice(0, 20)}… (${length(label)} code points)` : label, async () => {
        const { rules } = await load();
        expect(ens_normalize(label), "ENSIP-15 leaves it").to.equal(label);
        expect(await rules.codePoints(bytes(label))).to.equal(length(label));
      });
    }

    it("random labels of letters, marks, symbols and emoji", async () => {
      const random = seeded(15);
      const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? "";
      const emoji = normalisedEmoji();
      const alphabets = [
        "abcdefghijklmnopqrstuvwxyz0123456789-_$",
        "абвгдежзийклмнопрстуфхцчшщъыьэюя-_",
        "αβγδεζηθικλμνξοπρστυφχψω-_",
        "的一是不了人我在有他这中大来上国个到说们",
        "あいうえおアイウエオー日本語々",
        "אבגדהוזחטיכלמנסעפצקרשת",
        "ابتثجحخدذرزسشصضطظعغفقكلمنهوي",
        "กขคงจฉชซญดตถทธนบปผพฟภมยรลวศสหอะาิ",
        "अआइईउऊकखगघचछजझटठडढतथदधनपफबभमयरलवशषसहािीुूेैोौ्",
        "가나다라마바사아자차카타파하",
      ].map((letters) => Array.from(letters));
      const labels = new Set<string>();
      while (labels.size < 6000) {
        const alphabet = random() < 0.2 ? emoji : (alphabets[Math.floor(random() * alphabets.length)] ?? emoji);
        const size = 1 + Math.floor(random() * 9);
        const text = Array.from({ length: size }, () => (random() < 0.05 ? pick(emoji) : pick(alphabet))).join("");
        const label = normalised(text);
        if (label !== undefined && bytes(label).length <= 255) labels.add(label);
      }
      expect(await refused([...labels])).to.deep.equal([]);
    }).timeout(120_000);
  });

  describe("counts code points", () => {
    for (const [label, count] of [
      ["爱", 1],
      ["é", 1],
      ["🦊", 1],
      ["🇺🇸", 2],
      ["1⃣", 2],
      ["👩‍❤‍💋‍👨", 7],
      ["🏴󠁧󠁢󠁷󠁬󠁳󠁿", 7],
    ] as const) {
      it(`${label} has ${count}`, async () => {
        const { rules } = await load();
        expect(await rules.codePoints(bytes(label))).to.equal(count);
      });
    }
  });

  describe("lesson 13: refuses what no client resolves", () => {
    it("an empty label", async () => {
      const { rules } = await load();
      await expect(rules.codePoints("0x")).to.be.revertedWithCustomError(rules, "LabelEmpty");
    });

    it("a label of 256 bytes", async () => {
      const { rules } = await load();
      for (const label of ["x".repeat(256), `${"爱".repeat(85)}x`]) {
        await expect(rules.codePoints(bytes(label)))
          .to.be.revertedWithCustomError(rules, "LabelTooLong")
          .withArgs(256);
      }
    });

    for (const [what, label, offset, codePoint] of [
      ["an upper-case letter", "aLice", 1, 0x4c],
      ["a dot", "alice.bob", 5, 0x2e],
      ["a space", "a b", 1, 0x20],
      ["an apostrophe", "o'neil", 1, 0x27],
      ["NUL", "alice\0", 5, 0],
      ["DEL", "\x7f", 0, 0x7f],
      ["a C1 control", "a\u0085", 1, 0x85],
      ["a no-break space", "a\u00a0b", 1, 0xa0],
      ["a soft hyphen", "al\u00adice", 2, 0xad],
      ["an upper-case letter with an accent", "É", 0, 0xc9],
      ["a number sign without a keycap", "#1", 0, 0x23],
      ["a number sign at the end", "a#", 1, 0x23],
      ["an asterisk without a keycap", "a*b", 1, 0x2a],
      ["a zero-width space", "ali\u200bce", 3, 0x200b],
      ["a zero-width non-joiner", "ali\u200cce", 3, 0x200c],
      ["a joiner between letters", "ali\u200dce", 3, 0x200d],
      ["a joiner at the start", "\u200d👩", 0, 0x200d],
      ["a joiner at the end", "👩\u200d", 4, 0x200d],
      ["a joiner before a letter", "👩\u200da", 4, 0x200d],
      ["two joiners", "👩\u200d\u200d👩", 4, 0x200d],
      ["a right-to-left override", "a\u202eb", 1, 0x202e],
      ["a right-to-left isolate", "a\u2067b", 1, 0x2067],
      ["a word joiner", "a\u2060b", 1, 0x2060],
      ["the Arabic letter mark", "ا\u061c", 2, 0x61c],
      ["a Mongolian vowel separator", "a\u180e", 1, 0x180e],
      ["a Hangul filler", "\u3164", 0, 0x3164],
      ["a Hangul choseong filler", "\u115f", 0, 0x115f],
      ["a blank Braille pattern", "\u2800", 0, 0x2800],
      ["an ideographic full stop", "爱。丽", 3, 0x3002],
      ["a variation selector", "❤\ufe0f", 3, 0xfe0f],
      ["the byte order mark", "\ufeffalice", 0, 0xfeff],
      ["a full-width letter", "ａ", 0, 0xff41],
      ["a replacement character", "\ufffd", 0, 0xfffd],
      ["a character for private use", "\ue000", 0, 0xe000],
      ["a musical control", "a\u{1d173}", 1, 0x1d173],
      ["a shorthand control", "a\u{1bca0}", 1, 0x1bca0],
      ["a tag outside of a flag", "a\u{e0061}", 1, 0xe0061],
      ["a tag after another emoji", "🦊\u{e0061}\u{e007f}", 4, 0xe0061],
      ["a flag whose tags do not end", "🏴\u{e0067}\u{e0062}", 8, 0xe0062],
      ["a flag whose tags break off", "🏴\u{e0067}a", 4, 0xe0067],
      ["a tag after the end of a flag", "🏴\u{e0067}\u{e007f}\u{e0067}", 12, 0xe0067],
      ["a variation selector of plane 14", "a\u{e0100}", 1, 0xe0100],
      ["an unassigned plane", "a\u{50000}", 1, 0x50000],
      ["the last code point there is", "\u{10ffff}", 0, 0x10ffff],
    ] as const) {
      it(what, async () => {
        const { rules } = await load();
        expect(isLabel(label), "no client asks for it").to.equal(false);
        await expect(rules.codePoints(bytes(label)))
          .to.be.revertedWithCustomError(rules, "LabelCharacter")
          .withArgs(offset, codePoint);
      });
    }

    it("every other ASCII character but # and *", async () => {
      const { rules } = await load();
      const ascii = [...codePoints(0, 0x7f)].map(point);
      const stands = ascii.filter(isLabel);
      expect(stands.join("")).to.equal("$-0123456789_abcdefghijklmnopqrstuvwxyz");
      for (const c of ascii.filter((one) => !stands.includes(one))) {
        await expect(rules.codePoints(bytes(c))).to.be.revertedWithCustomError(rules, "LabelCharacter");
        await expect(rules.codePoints(bytes(`é${c}`))).to.be.revertedWithCustomError(rules, "LabelCharacter");
      }
    });

    for (const [what, label, offset] of [
      ["hyphens in places 3 and 4 of an ASCII label", "xn--abc", 2],
      ["nothing but hyphens", "----", 2],
      ["hyphens in places 3 and 4 after underscores", "__--", 2],
      ["an underscore inside", "a_b", 1],
      ["an underscore at the end", "ab_", 2],
      ["an underscore after leading ones and a letter", "__a_", 3],
      ["an underscore after a character that is not ASCII", "é_", 2],
    ] as const) {
      it(what, async () => {
        const { rules } = await load();
        expect(isLabel(label), "no client asks for it").to.equal(false);
        await expect(rules.codePoints(bytes(label)))
          .to.be.revertedWithCustomError(rules, "LabelHyphensOrUnderscores")
          .withArgs(offset);
      });
    }

    for (const [what, hex, offset] of [
      ["a continuation byte alone", "0x61bf", 1],
      ["two bytes cut short", "0x61c3", 1],
      ["two bytes without a continuation", "0xc361", 0],
      ["three bytes cut short", "0xe788", 0],
      ["three bytes broken off", "0xe78861", 0],
      ["four bytes cut short", "0xf09fa6", 0],
      ["four bytes broken off in the middle", "0xf061a68a", 0],
      ["a in two bytes", "0xc1a1", 0],
      ["NUL in two bytes", "0xc080", 0],
      ["é in three bytes", "0xe083a9", 0],
      ["爱 in four bytes", "0xf0878eb1", 0],
      ["a high surrogate", "0xeda080", 0],
      ["a low surrogate", "0xedbfbf", 0],
      ["a number above U+10FFFF", "0xf4908080", 0],
      ["a lead of five bytes", "0xf888808080", 0],
      ["bytes that are never UTF-8", "0x61fe", 1],
      ["bytes of Latin-1", "0x636166e9", 3],
    ] as const) {
      it(what, async () => {
        const { rules } = await load();
        await expect(rules.codePoints(hex)).to.be.revertedWithCustomError(rules, "LabelNotUtf8").withArgs(offset);
      });
    }
  });

  describe("refuses labels that are addresses", () => {
    it("0x and 40 hex digits", async () => {
      const { rules } = await load();
      for (const label of [`0x${"0".repeat(40)}`, `0x${"0123456789abcdef".repeat(3).slice(0, 40)}`]) {
        await expect(rules.codePoints(bytes(label))).to.be.revertedWithCustomError(rules, "LabelIsAddress");
      }
    });

    it("valid base58check of 26 to 35 characters, and not with one character changed", async () => {
      const { rules } = await load();
      const lengths = new Set<number>();
      for (let zeros = 0; zeros <= 6; ++zeros) {
        for (const address of lowerCaseAddresses(seeded(58 + zeros), zeros, 3)) {
          lengths.add(address.length);
          await expect(rules.codePoints(bytes(address))).to.be.revertedWithCustomError(rules, "LabelIsAddress");
          const other = address.slice(0, -1) + (address.endsWith("z") ? "y" : "z");
          expect(await rules.codePoints(bytes(other))).to.equal(address.length);
          // A longer or shorter run of zeros is another number of bytes.
          if (address.length < 35) expect(await rules.codePoints(bytes(`1${address}`))).to.equal(address.length + 1);
          if (zeros > 0) expect(await rules.codePoints(bytes(address.slice(1)))).to.equal(address.length - 1);
        }
      }
      expect(Math.max(...lengths)).to.be.at.least(34);
      expect(Math.min(...lengths)).to.be.at.most(32);
    });

    it("but not text that is too short for one, or has a character that base58 leaves out", async () => {
      const { rules } = await load();
      const [address] = lowerCaseAddresses(seeded(7), 1, 1);
      for (const label of [`${address}l`.slice(-26), address?.replace(/.$/, "0"), address?.replace(/.$/, "-")]) {
        expect(await rules.codePoints(bytes(label ?? ""))).to.equal(label?.length);
      }
    });
  });

  it("refuses these ranges outside of ASCII, and no other code point", async () => {
    const points = [...codePoints(0x80, 0xffff), ...codePoints(0x1_bc00, 0x1_d1ff)];
    const ranges: string[] = [];
    let first = -1;
    let last = -1;
    for (const c of [...(await refusedPoints(points)), Infinity]) {
      if (c !== last + 1) {
        if (first >= 0) ranges.push(first === last ? hex(first) : `${hex(first)}-${hex(last)}`);
        first = c;
      }
      last = c;
    }
    expect(ranges).to.deep.equal([
      "80-A0",
      "AD",
      "C0-DE",
      "61C",
      "115F-1160",
      "17B4-17B5",
      "180B-180F",
      "2000-2010",
      "2028-202F",
      "205F-206F",
      "2800",
      "3000-3002",
      "3164",
      "E000-F8FF",
      "FE00-FE72",
      "FE74-FFFF",
      "1BCA0-1BCA3",
      "1D173-1D17A",
    ]);
  }).timeout(120_000);

  it("reads the words behind the label's end as no part of it", async () => {
    const { rules } = await load();
    // Two labels in one piece of calldata: the bytes behind the first are those of the second.
    const call = concat([bytes("a"), toUtf8Bytes("")]);
    expect(await rules.accepted([call, bytes("\u200b"), bytes("x".repeat(32)), bytes("y".repeat(33))])).to.deep.equal([
      1n,
      0n,
      32n,
      33n,
    ]);
  });
});
