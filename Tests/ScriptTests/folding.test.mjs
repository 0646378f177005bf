// The script folds texts as the build does.

import assert from "node:assert/strict";
import { test } from "node:test";

import { json, script } from "./scripts.mjs";

test("every text is folded as the build folds it", async () => {
  const vectors = await json("Tests/SearchIndexingTests/folding.json");
  const { fold } = await script("engine");
  const simpler = new Map(["養养", "發发", "髮发", "豈岂"].map((pair) => [...pair]));
  const expected = vectors.map(({ folded }) => folded);
  assert.deepEqual(fold(vectors.map(({ text }) => text), simpler), expected);
  assert.deepEqual(vectors.map(({ text }) => fold([text], simpler)[0]), expected);
});
