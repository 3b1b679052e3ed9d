"""Reads `[{"pattern", "version"}]` from standard input, prints `[true, false, …]`: what the OASIS validator says of each."""

import json
import sys

from stix2patterns.validator import run_validator


def verdict(pattern, version):
    try:
        return not run_validator(pattern, stix_version=version)
    except Exception:
        return False


print(json.dumps([verdict(one["pattern"], one["version"]) for one in json.load(sys.stdin)]))
