"""Reads `[{"call", …}]` from standard input, prints for each `{"value"}`, or `{"error"}` with the name of the exception.

What python-stix2 and stix2-patterns answer to calls of their documented functions.
"""

import json
import sys
import uuid

import stix2
import stix2.markings as markings
from stix2.canonicalization.Canonicalize import canonicalize
from stix2.confidence import scales
from stix2.equivalence.pattern import equivalent_patterns
from stix2.utils import detect_spec_version, format_datetime, is_sco, is_sdo, is_sro, parse_into_datetime
from stix2.versioning import new_version, revoke
from stix2patterns.v20.pattern import Pattern as Pattern20
from stix2patterns.v21.pattern import Pattern as Pattern21


def plain(result):
    """A new version without the time of the call."""
    return {name: format_datetime(value) if hasattr(value, "strftime") else value
            for name, value in result.items() if name not in ("modified", "allow_custom")}


def options(case, *names):
    return {theirs: case[ours] for ours, theirs in names if ours in case}


SELECTORS = ("selectors", "selectors")
WIDE = (("inherited", "inherited"), ("descendants", "descendants"))
KINDS = (("markingRef", "marking_ref"), ("lang", "lang"))


def get_markings(case):
    return sorted(markings.get_markings(case["object"], **options(case, SELECTORS, *WIDE, *KINDS)))


def is_marked(case):
    return markings.is_marked(case["object"], case.get("marking"), **options(case, SELECTORS, *WIDE))


def edit(name, *kinds):
    def call(case):
        arguments = [case["object"]] + ([] if name == "clear_markings" else [case["marking"]])
        result = plain(getattr(markings, name)(*arguments, **options(case, SELECTORS, *kinds)))
        for one in ("object_marking_refs", "granular_markings"):
            if one in result:
                result[one] = sorted(result[one], key=json.dumps)
        return result
    return call


def version(case):
    made = new_version(case["object"], allow_custom=True, **case["changes"])
    result = plain(made)
    if "modified" in case["changes"]:
        exact = "exact" if detect_spec_version(made) == "2.0" else "min"
        result["modified"] = format_datetime(parse_into_datetime(made["modified"], "millisecond", exact))
    return result


def identify(case):
    made = stix2.parse(case["object"], version="2.1", allow_custom=True)
    return made["id"] if uuid.UUID(made["id"][-36:]).version == 5 else None


def classify(case):
    value = case["of"]
    return "sdo" if is_sdo(value) else "sco" if is_sco(value) else "sro" if is_sro(value) else None


def compare(case):
    a, b = (parse_into_datetime(text) for text in case["texts"])
    return (a > b) - (a < b)



SCALES = {
    "none-low-med-high": (scales.none_low_med_high_to_value, scales.value_to_none_low_medium_high),
    "0-10": (scales.zero_ten_to_value, scales.value_to_zero_ten),
    "admiralty": (scales.admiralty_credibility_to_value, scales.value_to_admiralty_credibility),
    "wep": (scales.wep_to_value, scales.value_to_wep),
    "dni": (scales.dni_to_value, scales.value_to_dni),
}


def inspect(case):
    found = (Pattern20 if case["version"] == "2.0" else Pattern21)(case["pattern"]).inspect()
    return {
        "types": sorted(found.comparisons),
        "operators": sorted({op.replace("==", "=").replace("<>", "!=")
                             for tests in found.comparisons.values() for _, op, _ in tests}),
        "joins": sorted(found.observation_ops),
        "qualifiers": sorted({text.split(" ", 1)[0] for text in found.qualifiers}),
    }


CALLS = {
    "markingsOf": get_markings,
    "isMarked": is_marked,
    "addMarkings": edit("add_markings"),
    "removeMarkings": edit("remove_markings"),
    "setMarkings": edit("set_markings", *KINDS),
    "clearMarkings": edit("clear_markings", *KINDS),
    "newVersion": version,
    "revoke": lambda case: plain(revoke(case["object"])),
    "deterministicId": identify,
    "detectSpecVersion": lambda case: detect_spec_version(case["object"]),
    "typeClass": classify,
    "compareTimestamps": compare,
    "toScale": lambda case: SCALES[case["scale"]][1](case["confidence"]),
    "fromScale": lambda case: SCALES[case["scale"]][0](case["label"]),
    "canonicalize": lambda case: canonicalize(case["value"], utf8=False),
    "equivalentPatterns": lambda case: equivalent_patterns(*case["patterns"], stix_version=case["version"]),
    "inspectPattern": inspect,
}


def answer(case):
    try:
        return {"value": CALLS[case["call"]](case)}
    except Exception as error:
        return {"error": type(error).__name__}


print(json.dumps([answer(case) for case in json.load(sys.stdin)]))
