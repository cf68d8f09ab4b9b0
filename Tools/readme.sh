#!/usr/bin/env bash
# Runs every `$ presynth …` command of the README and puts its real output below it; with --check only compares.
set -euo pipefail
cd "$(dirname "$0")/.."
binary=${PRESYNTH:-.build/release/presynth}
mode=${1:---update}
rewritten=$(mktemp)
trap 'rm -f "$rewritten"' EXIT

inside=false
while IFS= read -r line; do
  if [ "$line" = '```console' ]; then
    inside=true
    echo "$line" >>"$rewritten"
  elif [ "$line" = '```' ]; then
    inside=false
    echo "$line" >>"$rewritten"
  elif ! $inside; then
    printf '%s\n' "$line" >>"$rewritten"
  elif [[ $line == '$ presynth '* ]]; then
    printf '%s\n' "$line" >>"$rewritten"
    command=${line#'$ presynth '}
    COLUMNS=100 NO_COLOR=1 bash -c "'$binary' $command" >>"$rewritten" 2>&1 || true
  fi
done <README.md

if [ "$mode" = --check ]; then
  diff -u README.md "$rewritten" || { echo "README.md: outputs have changed; run make readme" >&2; exit 1; }
else
  cp "$rewritten" README.md
fi
