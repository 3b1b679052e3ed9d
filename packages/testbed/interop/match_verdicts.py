"""Reads `{"sets": {name: [observation]}, "cases": [{"pattern", "version", "observations": name}]}` from standard input.

Prints for each case what the OASIS matcher says: true or false, or the name of its error.
"""

import json
import sys

from stix2matcher.matcher import match


def verdict(sets, case):
    try:
        return bool(match(case["pattern"], sets[case["observations"]], stix_version=case["version"]))
    except Exception as error:
        return type(error).__name__


told = json.load(sys.stdin)
print(json.dumps([verdict(told["sets"], case) for case in told["cases"]]))
