#!/usr/bin/env bash
# Checks the HTML report with axe in headless Chromium: light and dark, wide and narrow, every reason opened.
# Usage: run.sh [BINARY EXAMPLE]; the pages are those of the tests and, with a binary, the report of an example.
set -euo pipefail
cd "$(dirname "$0")/../.."

axe_wheel=axe_playwright_python==0.1.8 # carries axe-core 4.12.1 (MPL-2.0); only its script is used
axe_sum=84494fec757e4710dc751c8d7a636e457f4532f08f85c86dc9070133fbff53bc
work=$PWD/.build/accessibility
pages=$work/pages
rm -rf "$pages"
mkdir -p "$pages" "$work/profile"

bash Tools/prepare.sh chromium unzip python3-pip
if ! sha256sum --check --status <<<"$axe_sum  $work/axe.min.js" 2>/dev/null; then
  python3 -m pip download --quiet --no-deps --dest "$work" "$axe_wheel"
  unzip -qjo "$work"/axe_playwright_python-*.whl '*/axe.min.js' -d "$work"
  sha256sum --check --quiet <<<"$axe_sum  $work/axe.min.js"
fi

PRESYNTH_HTML_PAGES=$pages swift test --filter "HTMLEstimateWriterTests|CheckWriterTests|ComparisonWriterTests" >"$work/tests.log" 2>&1 \
  || { cat "$work/tests.log" >&2; exit 1; }
if [ $# -ge 2 ]; then
  "$1" estimate "$2" --format html -o "$pages/example.html"
fi

# The page with axe and what runs it appended; results are lines of text in the dumped document.
instrument() {
  cat "$1"
  echo '<script>'; cat "$work/axe.min.js"; echo '</script>'
  echo '<script>'; cat Tests/Accessibility/run-axe.js; echo '</script>'
}

failed=0
check() { # page, name of the mode, Chromium options
  local page=$1 mode=$2
  shift 2
  instrument "$page" >"$work/instrumented.html"
  local lines
  lines=$(chromium --headless --no-sandbox --disable-gpu --user-data-dir="$work/profile" \
    --virtual-time-budget=20000 "$@" --dump-dom "file://$work/instrumented.html" 2>/dev/null \
    | sed -n 's/^axe-report: //p')
  echo "$(basename "$page" .html), $mode: ${lines:-no result}"
  grep -q '^0 violations' <<<"$lines" || failed=1
}

dark=--blink-settings=preferredColorScheme=0
light=--blink-settings=preferredColorScheme=1
for page in "$pages"/*.html; do
  check "$page" "light" "$light" --window-size=1440,900
  check "$page" "dark, narrow" "$dark" --window-size=500,900
done
exit $failed
