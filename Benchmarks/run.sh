#!/usr/bin/env bash
# Builds the release binary and the benchmarks, prints one table of figures with their targets and puts it in the README.
set -euo pipefail
cd "$(dirname "$0")/.."
swift build -c release --product presynth >/dev/null
cd Benchmarks
swift build -c release >/dev/null
figures=$(.build/release/benchmarks ../.build/release/presynth ../Examples/jet-tagger)
printf '%s\n' "$figures"
cd ..
cores=$(nproc)
updated=$(mktemp)
trap 'rm -f "$updated"' EXIT
awk -v cores="$cores" -v figures="$figures" '
  /^<!-- benchmarks:/ { print; print "Measured on " cores " cores:\n\n```"; print figures; print "```"; skipping = 1; next }
  /^<!-- end -->/ { skipping = 0 }
  !skipping { print }
' README.md >"$updated"
cp "$updated" README.md
