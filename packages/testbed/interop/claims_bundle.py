"""Reads [{"name", "text"}] and says of each bundle what python-stix2 and the OASIS stix2-validator make of it."""

import json
import sys

import stix2
import stix2validator


def parsed(text):
    try:
        bundle = stix2.parse(text, allow_custom=True)
        return len(bundle.objects)
    except Exception as problem:  # whatever it is, it is the verdict
        return f"{type(problem).__name__}: {problem}"


def errors(text):
    options = stix2validator.ValidationOptions(version="2.1")
    result = stix2validator.validate_string(text, options)
    found = [str(error) for error in result.errors or []]
    return [] if result.is_valid else (found or ["not valid"])


cases = json.load(sys.stdin)
print(json.dumps([{"name": one["name"], "parsed": parsed(one["text"]), "errors": errors(one["text"])} for one in cases]))
