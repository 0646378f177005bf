/// The JSON Schema (draft 2020-12) of the index's files, published beside them: `index.json` is the root, the other
/// files are among the definitions.
enum SearchIndexSchema {
    static let path = "data/search/schema.json"

    static let text = """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "title": "Search index",
          "description": "index.json; the other files are $defs/block, $defs/characters and $defs/shard",
          "type": "object",
          "required": ["format", "language", "folder", "records", "blockSize", "standings", "lists", "facets", "tables"],
          "additionalProperties": false,
          "properties": {
            "format": {"const": 1},
            "language": {"type": "string"},
            "folder": {"type": "string", "pattern": "^[0-9a-f]{12}$"},
            "records": {"$ref": "#/$defs/count"},
            "blockSize": {"type": "integer", "minimum": 1},
            "standings": {"$ref": "#/$defs/texts"},
            "lists": {
              "type": "array",
              "items": {
                "type": "object",
                "required": ["id", "title"],
                "additionalProperties": false,
                "properties": {"id": {"type": "string"}, "title": {"type": "string"}}
              }
            },
            "facets": {
              "type": "array",
              "items": {
                "type": "object",
                "required": ["name", "title", "values"],
                "additionalProperties": false,
                "properties": {
                  "name": {"type": "string"},
                  "title": {"type": "string"},
                  "values": {"$ref": "#/$defs/texts"}
                }
              }
            },
            "tables": {"type": "array", "items": {"enum": ["readings", "homophones", "variants"]}},
            "shards": {
              "description": "The first key of each file of a kind; only where there is more than one block",
              "type": "object",
              "required": ["characters", "pairs", "codes"],
              "additionalProperties": false,
              "properties": {
                "characters": {"$ref": "#/$defs/texts"},
                "pairs": {"$ref": "#/$defs/texts"},
                "codes": {"$ref": "#/$defs/texts"}
              }
            }
          },
          "$defs": {
            "count": {"type": "integer", "minimum": 0},
            "counts": {"type": "array", "items": {"$ref": "#/$defs/count"}},
            "texts": {"type": "array", "items": {"type": "string"}},
            "block": {
              "description": "block-<n>.json: the columns of neighbouring records",
              "type": "object",
              "required": [
                "first", "titles", "words", "title", "id", "list", "standing", "facets", "notes", "note"
              ],
              "additionalProperties": false,
              "properties": {
                "first": {"$ref": "#/$defs/count"},
                "titles": {"$ref": "#/$defs/texts"},
                "words": {
                  "type": "array",
                  "items": {
                    "type": "array",
                    "prefixItems": [{"$ref": "#/$defs/count"}],
                    "items": {"type": "string"},
                    "minItems": 2
                  }
                },
                "title": {"$ref": "#/$defs/counts"},
                "id": {"type": "array", "items": {"type": ["string", "integer"]}},
                "list": {"$ref": "#/$defs/counts"},
                "standing": {"$ref": "#/$defs/counts"},
                "facets": {"type": "array", "items": {"$ref": "#/$defs/counts"}},
                "notes": {"$ref": "#/$defs/texts"},
                "note": {"$ref": "#/$defs/counts"}
              }
            },
            "characters": {
              "description": "readings.json and homophones.json: characters by syllable; variants.json: by simpler character",
              "type": "object",
              "additionalProperties": {"type": "string"}
            },
            "shard": {
              "description": "characters-<n>.json, pairs-<n>.json and codes-<n>.json: records by key",
              "type": "object",
              "additionalProperties": {"type": "string", "pattern": "^[0-9A-Za-z_-]*( [0-9A-Za-z_-]+)?$"}
            },
            "words": {"description": "words.json: what residents say", "$ref": "#/$defs/texts"}
          }
        }

        """
}
