// What is found, and in which order: docs/search-index.md, "How the script searches". A small portal, whose index is
// one block, and a large one have to agree, so that most questions are put to both.

import assert from "node:assert/strict";
import { describe, test } from "node:test";

import { ids, index, open, parameters } from "./scripts.mjs";

const records = [
  { title: "城镇低保待遇发放记录查询", id: "a" },
  { title: "低保", id: "b" },
  { title: "低保金发放", id: "c" },
  { title: "办理低保", id: "d" },
  { title: "最低生活保障", id: "e", words: ["低保", "吃低保"] },
  { title: "特困供养", id: "f", words: ["低保户供养"], text: "应当在三十日内核查财产" },
  { title: "户口登记", id: "GG-0041", place: "东镇" },
  { title: "户口登记", id: "GG-0417", place: "西镇" },
  { title: "河边社区", id: "h", place: "东镇" },
  { title: "东镇", id: "i" },
];

for (const [portal, blockSize] of [["a small portal", 4000], ["a large portal", 2]]) {
  describe(portal, () => {
    const search = async (query, filters) =>
      (await open(index(records, { blockSize }))).search(query, parameters(filters));
    const found = async (...question) => ids(await search(...question)).flat();

    test("whole titles come first, then words, then beginnings, then what contains it", async () => {
      // Words that begin with the query are behind every title that has it.
      assert.deepEqual(await found("低保"), ["b", "e", "c", "d", "a", "f"]);
    });

    test("records with one title are one group", async () => {
      assert.deepEqual(ids(await search("户口登记")), [["GG-0041", "GG-0417"]]);
    });

    test("a filter narrows records, and counts what the others would find", async () => {
      const { groups, total, facets } = await search("户口登记", { place: "西镇" });
      assert.deepEqual([groups.length, total, groups[0].records[0].id], [1, 1, "GG-0417"]);
      const places = facets.find(({ name }) => name === "place").values;
      assert.deepEqual(places.toSorted(), [["东镇", 1], ["西镇", 1]]);
    });

    test("a code is found as it is written, and by its beginning", async () => {
      for (const query of ["GG-0417", "ｇｇ０４１７", "gg04 17"]) assert.deepEqual(await found(query), ["GG-0417"]);
      assert.deepEqual(await found("gg-00"), ["GG-0041"]);
    });

    test("a place tells records apart, written with a blank", async () => {
      assert.deepEqual(await found("西镇 户口登记"), ["GG-0417"]);
    });

    test("texts are searched where names have too little", async () => {
      const { groups } = await search("核查财产");
      assert.deepEqual([groups[0].records[0].id, groups[0].reason.isText], ["f", true]);
    });

    test("a query of signs alone finds nothing", async () => {
      for (const query of ["", "  ", "……", "？！"]) assert.deepEqual(await found(query), [], query);
    });

    test("what the query has is marked", async () => {
      const { groups } = await search("发放");
      const marked = groups.map(({ marks }) => marks().filter(([, isMarked]) => isMarked));
      assert.deepEqual(marked.map((some) => some.map(([character]) => character).join("")), ["发放", "发放"]);
    });
  });
}

test("a code is found by its last digits and without its zeros", async () => {
  const small = await open(index(records));
  for (const query of ["0417", "417", "gg-417"]) assert.deepEqual(ids(await small.search(query)), [["GG-0417"]], query);
});

test("question words are passed over where nothing has them", async () => {
  const asked = await open(index(records, { questionWords: ["怎么办理", "怎么办", "怎么"] }));
  assert.deepEqual(ids(await asked.search("户口登记怎么办")).flat(), ["GG-0041", "GG-0417"]);
});

test("a place needs no blank after it, and a community finds what its township offers", async () => {
  const small = await open(index(records));
  assert.deepEqual(ids(await small.search("西镇户口登记")), [["GG-0417"]]);
  assert.deepEqual(ids(await small.search("河边社区 户口登记"))[0], ["GG-0041"]);
});

test("what is like a query is shown apart where nothing is found", async () => {
  const { groups, near } = await (await open(index(records))).search("低张保李");
  assert.deepEqual([groups, near[0].title], [[], "低保"]);
});

const readings = { di: "低", bao: "保宝", hu: "户", kou: "口", deng: "登", ji: "记" };

test("letters are read as syllables or initials, and slips as what sounds the same", async () => {
  const small = await open(index(records, { tables: { readings, homophones: {} } }));
  for (const query of ["dibao", "db", "di bao", "低宝"]) {
    const { meant, groups } = await small.search(query);
    const kind = query < "z" ? "spelling" : "sound";
    assert.deepEqual([meant?.kind, meant?.text, groups[0]?.title], [kind, "低保", "低保"], query);
  }
  assert.equal((await small.search("dibao xyz")).meant, null);
});

test("traditional characters find what simpler ones find", async () => {
  const small = await open(index(records, { tables: { variants: ["户戶", "记記"], homophones: {} } }));
  assert.deepEqual(ids(await small.search("戶口登記")).flat(), ["GG-0041", "GG-0417"]);
});
