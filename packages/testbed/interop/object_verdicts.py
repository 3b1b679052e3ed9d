"""object_verdicts.py [VERSION]: reads `[object]` from standard input. Prints for each `[oasis, reason, library, reason]`: whether the OASIS
stix2-validator finds it valid and why not, and whether python-stix2 parses it and why not."""

import json
import sys

import stix2
from stix2validator import ValidationOptions, validate_instance

VERSION = sys.argv[1] if len(sys.argv) > 1 else "2.1"
OPTIONS = ValidationOptions(version=VERSION, silent=True)


def oasis(thing):
    try:
        result = validate_instance(thing, OPTIONS)
        return bool(result.is_valid), "; ".join(str(error) for error in result.errors)[:300]
    except Exception as error:
        return None, f"{type(error).__name__}: {error}"[:300]


def library(thing):
    try:
        stix2.parse(thing, allow_custom=True, version=VERSION)
        return True, ""
    except Exception as error:
        return False, f"{type(error).__name__}: {error}"[:300]


print(json.dumps([[*oasis(thing), *library(thing)] for thing in json.load(sys.stdin)]))
