/// The JSON Schema (draft 2020-12) of the index's files, published with them: `index.json` is the root, and the other
/// files are among the definitions.
enum SearchIndexSchema {
    static let path = "data/search/schema.json"

    static let text = """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "title": "Search index",
          "description": "index.json; the other files are among the definitions",
          "type": "object",
          "required": [
            "format", "language", "folder", "records", "blockSize", "standings", "lists", "omitted", "facets", "tables",
            "texts"
          ],
          "additionalProperties": false,
          "properties": {
            "format": {"const": 2},
            "language": {"type": "string"},
            "folder": {"type": "string", "pattern": "^[0-9a-f]{12}$"},
            "records": {"$ref": "#/$defs/count"},
            "blockSize": {"type": "integer", "minimum": 1},
            "standings": {"$ref": "#/$defs/texts"},
            "lists": {
              "type": "array",
              "items": {
                "type": "object",
                "required": ["id", "title", "first"],
                "additionalProperties": false,
                "properties": {
                  "id": {"type": "string"}, "title": {"type": "string"}, "first": {"$ref": "#/$defs/count"}
                }
              }
            },
            "omitted": {"$ref": "#/$defs/texts"},
            "facets": {
              "type": "array",
              "items": {
                "type": "object",
                "required": ["name", "title"],
                "additionalProperties": false,
                "properties": {"name": {"type": "string"}, "title": {"type": "string"}}
              }
            },
            "tables": {"type": "array", "items": {"enum": ["readings", "homophones", "variants"]}},
            "texts": {"$ref": "#/$defs/count"},
            "questionWords": {"$ref": "#/$defs/texts"},
            "pairs": {"$ref": "#/$defs/count"},
            "names": {"$ref": "#/$defs/texts"},
            "spellings": {"$ref": "#/$defs/texts"}
          },
          "$defs": {
            "count": {"type": "integer", "minimum": 0},
            "counts": {"type": "array", "items": {"$ref": "#/$defs/count"}},
            "texts": {"type": "array", "items": {"type": "string"}},
            "block": {
              "description": "block-<n>.json: the columns of neighbouring records",
              "type": "object",
              "required": ["first", "titles", "title", "id", "standing", "facets", "note"],
              "additionalProperties": false,
              "properties": {
                "first": {"$ref": "#/$defs/count"},
                "titles": {"$ref": "#/$defs/texts"},
                "title": {"$ref": "#/$defs/counts"},
                "id": {"type": "array", "items": {"type": ["string", "integer"]}},
                "standing": {"$ref": "#/$defs/counts"},
                "facets": {"type": "array", "items": {"$ref": "#/$defs/column"}},
                "note": {"$ref": "#/$defs/column"}
              }
            },
            "column": {
              "description": "the distinct values, and by record in runs the position of its value",
              "type": "array",
              "prefixItems": [{"$ref": "#/$defs/texts"}, {"$ref": "#/$defs/counts"}],
              "minItems": 2,
              "maxItems": 2
            },
            "characters": {
              "description": "readings.json and homophones.json: characters by syllable",
              "type": "object",
              "additionalProperties": {"type": "string"}
            },
            "variants": {"description": "variants.json: a simple character and its others", "$ref": "#/$defs/texts"},
            "records": {
              "description": "gaps between records, and runs below zero; a long set ends with where it goes on, in <kind>-long-<n>.json",
              "type": "array",
              "items": {"type": ["integer", "array"]}
            },
            "postings": {
              "description": "texts-<n>.json and pairs-<n>.json: by key the records of texts, then those of facets",
              "type": "object",
              "additionalProperties": {
                "type": "array", "items": {"$ref": "#/$defs/records"}, "minItems": 1, "maxItems": 2
              }
            },
            "names": {
              "description": "names-<n>.json: by name the records of titles, of residents' words, and of codes",
              "type": "object",
              "additionalProperties": {
                "type": "array", "items": {"$ref": "#/$defs/records"}, "minItems": 1, "maxItems": 3
              }
            },
            "spellings": {
              "description": "spellings-<n>.json: by spelling what is read so",
              "type": "object",
              "additionalProperties": {"$ref": "#/$defs/texts"}
            }
          }
        }

        """
}
