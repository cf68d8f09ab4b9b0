#!/usr/bin/env bash
# Conventions the formatter cannot check: file and function sizes, imports, traps.
set -euo pipefail
failed=0
report() { echo "conventions: $*" >&2; failed=1; }

while read -r lines file; do
  [ "$lines" -gt 400 ] && report "$file has $lines lines (at most 400)"
done < <(git ls-files -z -- 'Sources/*.swift' | xargs -0 wc -l | grep -v ' total$')

grep -rnE '^ *(public |internal |package |private )?import Foundation$' Sources --include='*.swift' \
  && report "shipped code imports FoundationEssentials, never Foundation"
grep -rnE '\b(fatalError|preconditionFailure|precondition)\(|try!|as!' Sources --include='*.swift' \
  | grep -vE '^\S+\s*///' && report "shipped code never traps"
grep -rnE '\b(TODO|FIXME|XXX)\b' Sources Tests --include='*.swift' && report "finish it or leave it out"
grep -rn 'import ' Sources/Estimator --include='*.swift' | grep -E 'Foundation' \
  && report "Estimator does no input or output"
exit $failed
