#!/usr/bin/env bash
# Writes everything anew that is generated from the description, with the pinned generator, and fails on any difference
# from what is committed.
set -euo pipefail
cd "$(dirname "$0")/.."

dotnet build src/FeishuHelpdesk.Generated -t:GenerateClient -v q

generated=(Kiota.lock src/FeishuHelpdesk.Generated/Generated src/FeishuHelpdesk.Generated/Generated.sha256)
if [[ -n $(git status --porcelain -- "${generated[@]}") ]]; then
    git --no-pager diff HEAD -- "${generated[@]}"
    git status --short -- "${generated[@]}"
    echo "What is committed is not what the pinned generator writes. Run: dotnet build src/FeishuHelpdesk.Generated -t:GenerateClient" >&2
    exit 1
fi
