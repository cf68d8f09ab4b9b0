#!/usr/bin/env bash
# Builds the release binary and the benchmarks, and prints one table of figures with their targets.
set -euo pipefail
cd "$(dirname "$0")/.."
swift build -c release --product presynth >/dev/null
cd Benchmarks
swift build -c release >/dev/null
.build/release/benchmarks ../.build/release/presynth ../Examples/jet-tagger
