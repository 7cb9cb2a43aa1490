"""validate.py SCHEMA FILE [lines]: checks a JSON file, or every line of it, against a schema; prints how many values it checked."""
import json
import sys

import jsonschema

with open(sys.argv[1], encoding="utf-8") as f:
    validator = jsonschema.Draft202012Validator(json.load(f))
with open(sys.argv[2], encoding="utf-8") as f:
    values = [json.loads(line) for line in f] if len(sys.argv) > 3 else [json.load(f)]
for value in values:
    validator.validate(value)
print(len(values))
