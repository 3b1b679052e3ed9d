#!/usr/bin/env bash
# Runs other people's clients against a real node. Python packages go into .venv here; what cannot be had is skipped, visibly.
set -u
cd "$(dirname "$0")/.."
venv=.venv
if ! command -v python3 >/dev/null; then
  echo 'SKIPPED interop: there is no python3'
  exit 0
fi
if ! "$venv/bin/python" -c 'import taxii2client, stix2, stix2patterns, stix2matcher, stix2validator' 2>/dev/null; then
  python3 -m venv "$venv" && "$venv/bin/pip" install --quiet taxii2-client stix2 stix2-patterns stix2-matcher stix2-validator || {
    echo 'SKIPPED interop: the Python packages could not be installed'
    exit 0
  }
fi
exec node --conditions=@qanat/source packages/testbed/interop/main.ts "$venv/bin/python"
