// An index may come from anywhere, and a query from anyone: neither may be taken for anything but data, and a file that
// is wrong or gone fails the search that needs it and no other.

import assert from "node:assert/strict";
import { test } from "node:test";

import { ids, index, open } from "./scripts.mjs";

const markup = "<img src=x onerror=alert(1)>";
const records = [{ title: "甲乙", words: ["……"] }, { title: markup }, { title: "constructor" }, { title: "丙丁" }];

for (const [portal, blockSize, needed] of [["a small portal", 4000, "texts"], ["a large portal", 2, "pairs"]]) {
  test(`names of the language are words like others: ${portal}`, async () => {
    const search = await open(index(records, { blockSize }));
    for (const query of ["__proto__", "hasOwnProperty", "valueOf"]) {
      assert.deepEqual(ids(await search.search(query)), [], query);
    }
    assert.deepEqual(ids(await search.search("constructor")), [["r2"]]);
  });

  test(`markup is text: ${portal}`, async () => {
    const { groups } = await (await open(index(records, { blockSize }))).search("img src");
    assert.equal(groups[0].title, markup);
    assert.equal(groups[0].marks().map(([character]) => character).join(""), markup);
  });

  test(`a file that is gone fails one search, and is asked for again: ${portal}`, async () => {
    const files = index([...records, { title: "戊", text: "己庚辛" }], { blockSize });
    const search = await open(files, { failing: [`f/${needed}-0.json`] });
    await assert.rejects(search.search("己庚辛"), { message: `f/${needed}-0.json` });
    assert.deepEqual(ids(await search.search("己庚辛")), [["r4"]]);
    assert.deepEqual(ids(await search.search("丙丁")), [["r3"]]);
  });

  test(`long and strange queries are answered: ${portal}`, async () => {
    const search = await open(index(records, { blockSize }));
    const strange = ["\ud800", "\0", "甲\n乙", "%E7%94%B2", ".*", "(", "\\"];
    for (const query of ["甲".repeat(5000), "a ".repeat(500), ...strange]) {
      await search.search(query);
    }
  });
}

test("an index of another format is refused", async () => {
  await assert.rejects(open(index(records, { format: 3 })), /format 3/);
});

test("ids that look like numbers are no counts", async () => {
  const named = { 甲: "x", 乙: "2023", 丙: "2025", 丁: "1e3", 戊: "07" };
  const search = await open(index(Object.entries(named).map(([title, id]) => ({ title, id }))));
  for (const [title, id] of Object.entries(named)) assert.deepEqual(ids(await search.search(title)), [[id]]);
});

test("ids longer than a number are counted on by their last digits", async () => {
  const files = index(["甲", "乙", "丙"].map((title) => ({ title })));
  files["f/block-0.json"].id = ["3408032026112600098", 3];
  const search = await open(files);
  const found = await Promise.all(["甲", "乙", "丙"].map(async (title) => ids(await search.search(title))[0][0]));
  assert.deepEqual(found, ["3408032026112600098", "3408032026112600099", "3408032026112600100"]);
});

test("a portal without records is searched", async () => {
  assert.deepEqual(ids(await (await open(index([]))).search("甲")), []);
});
