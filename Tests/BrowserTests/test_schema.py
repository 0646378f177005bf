"""The files of the search index are valid against their published JSON Schema."""

import json

import pytest
from jsonschema import Draft202012Validator

# The definition that describes each kind of file.
KINDS = {
    "block": "block", "readings": "characters", "homophones": "characters", "variants": "variants", "texts": "postings",
    "pairs": "postings", "names": "names", "spellings": "spellings", "pairs-long": "records", "texts-long": "records",
}


@pytest.mark.parametrize("folder", ["portal", "large_portal"])
def test_every_file_is_as_the_schema_says(request, folder):
    search = request.getfixturevalue(folder) / "data/search"
    schema = json.loads((search / "schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    entry = json.loads((search / "index.json").read_text(encoding="utf-8"))
    Draft202012Validator(schema).validate(entry)
    seen = set()
    for file in (search / entry["folder"]).iterdir():
        kind = KINDS[file.stem.rstrip("0123456789").rstrip("-")]
        seen.add(kind)
        definition = {"$ref": f"#/$defs/{kind}", "$defs": schema["$defs"]}
        Draft202012Validator(definition).validate(json.loads(file.read_text(encoding="utf-8")))
    assert {"block", "characters", "postings"} <= seen
