"""Reads a JSON list of patterns; prints whether the OASIS validator (stix2-patterns, 2.1) accepts each."""

import json
import sys

from stix2patterns.v21.pattern import ParseException, Pattern


def accepts(text: str) -> bool:
    try:
        Pattern(text)
        return True
    except ParseException:
        return False
    except Exception:  # The validator crashes on some of what it should refuse.
        return False


print(json.dumps([accepts(text) for text in json.load(sys.stdin)]))
