// Of a large portal only those files are read that a query needs; what they are is in docs/search-index.md.

import assert from "node:assert/strict";
import { test } from "node:test";

import { ids, index, open, script } from "./scripts.mjs";

const records = Array.from({ length: 300 }, (_, number) => ({
  title: number % 3 === 0 ? `第${number}号许可` : `第${number}号登记`, place: `第${number % 7}镇`,
}));
const spellings = { dibao: ["低保"], db: ["低保"], hukou: ["户口"] };
const large = [...records, { title: "救助", words: ["低保"], id: "x" }, { title: "迁移", words: ["户口"], id: "y" }];
const files = () => index(large, { blockSize: 24, spellings });

test("a name is read with a block and no more", async () => {
  const reads = [];
  const search = await open(files(), { reads });
  assert.deepEqual(ids(await search.search("低保")), [["x"]]);
  assert.deepEqual(reads.filter((path) => path.includes("block")), ["f/block-12.json"]);
});

test("six blocks are read at once, and more when asked, without what was shown moving", async () => {
  const reads = [];
  const search = await open(files(), { reads });
  const first = await search.search("登记");
  assert.equal(first.isPartial, true);
  assert.equal(reads.filter((path) => path.includes("block")).length, 6);
  const more = await search.search("登记", undefined, 2);
  assert.deepEqual(ids(more).slice(0, 3), ids(first).slice(0, 3));
  const all = await search.search("登记", undefined, 100);
  assert.deepEqual([all.isPartial, all.total], [false, 200]);
});

test("a filter leads to what it leaves, wherever that stands", async () => {
  const filters = new URLSearchParams({ place: "第6镇" });
  const { total, isPartial } = await (await open(files())).search("许可", filters, 100);
  const wanted = large.filter(({ title, place }) => title.includes("许可") && place === "第6镇");
  assert.deepEqual([total, isPartial], [wanted.length, false]);
});

test("sets go on in other files, and have runs", async () => {
  const changed = files();
  // 0, then 3 to 4, and then 200 and 201 to 204.
  changed["f/pairs-0.json"]["号测"] = [[0, 2, -1, [3, 2]]];
  changed["f/pairs-long-3.json"] = [195];
  changed["f/pairs-long-4.json"] = [0, -3];
  const { candidates } = await script("shards");
  const query = { joined: "号测", parts: ["号测"] };
  const { records } = await candidates(await open(changed), query, new URLSearchParams(), 40);
  assert.deepEqual(records, [0, 3, 4, 200, 201, 202, 203, 204]);
});

test("keys that begin with a text may be in the next file", async () => {
  const changed = files();
  const names = changed["f/names-0.json"];
  changed["index.json"].names = ["低"];
  changed["f/names-0.json"] = {};
  changed["f/names-1.json"] = names;
  assert.deepEqual(ids(await (await open(changed)).search("低保")), [["x"]]);
});

test("letters are read as spelling", async () => {
  const { meant, groups } = await (await open(files())).search("dibao");
  assert.deepEqual([meant.text, groups[0].title], ["低保", "救助"]);
});

test("two words of letters that are spelled are two words", async () => {
  const { meant } = await (await open(files())).search("dibao hukou");
  assert.equal(meant.text, "低保 户口");
});

test("words of letters that nothing is spelled like find nothing, and do not fail", async () => {
  const search = await open(files());
  for (const query of ["hello world", "qq ww ee", "dibao world", "a b", "wifi 5"]) {
    const { groups, meant } = await search.search(query);
    assert.deepEqual([groups.length, meant], [0, null], query);
  }
});
