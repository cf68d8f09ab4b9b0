#!/usr/bin/env bash
# Shows what presynth does: the bundled jet tagger on several devices, side by side, then checked one by one.
set -euo pipefail
binary=$1
example=$2
shift 2
devices=("$@")
flags=()
for device in "${devices[@]}"; do flags+=(--device "$device"); done

run() {
  printf '\n$ presynth %s\n' "$*"
  "$binary" "$@"
}

mkdir -p demo
run estimate "$example" "${flags[@]}"
for device in "${devices[@]}"; do
  run check "$example" --device "$device" --max-utilization 80% --max-latency 500ns || true
done
"$binary" estimate "$example" "${flags[@]}" --format html -o demo/report.html
printf '\nThe report with every layer and the reason of every figure: %s/demo/report.html\n' "$PWD"
