#!/usr/bin/env bash
# Installs the Debian packages named on the command line that are missing, or says the one line that does.
set -euo pipefail

if ! command -v swift >/dev/null; then
  echo "presynth needs the Swift 6.3 toolchain: see https://www.swift.org/install/linux" >&2
  exit 1
fi

missing=()
for package in "$@"; do
  dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing+=("$package")
done
[ ${#missing[@]} -eq 0 ] && exit 0

install="apt-get install -y --no-install-recommends ${missing[*]}"
if [ "$(id -u)" -ne 0 ]; then
  echo "Missing packages. Run: sudo $install" >&2
  exit 1
fi
echo "Installing ${missing[*]}"
export DEBIAN_FRONTEND=noninteractive
$install >/dev/null 2>&1 || { apt-get update -qq && $install >/dev/null; }
