#!/usr/bin/env bash
# Writes the public surface of the packages, as it is now, into src/*/PublicApi.*.txt. `git diff` shows what changed.
set -euo pipefail
cd "$(dirname "$0")/.."
ACCEPT_API=1 dotnet test --project tests/FeishuHelpdesk.Generated.Tests --filter-method '*.PublicApiTests.The_public_surface*' "$@"
