#!/usr/bin/env bash
# Writes everything anew that is generated from the description, with the pinned generators, and fails on any difference
# from what is committed.
set -euo pipefail
cd "$(dirname "$0")/.."

dotnet build src/FeishuHelpdesk.Generated -t:GenerateClient -v q
bash build/accept-shop.sh

generated=(Kiota.lock docs/operations.md spec/feishu-helpdesk.bundled.openapi.json src/FeishuHelpdesk.Generated/{Generated,Complement,Generated.sha256} tests/FeishuHelpdesk.Generated.Tests/Complement)
if [[ -n $(git status --porcelain -- "${generated[@]}") ]]; then
    git --no-pager diff HEAD -- "${generated[@]}"
    git status --short -- "${generated[@]}"
    echo "What is committed is not what the generators write. Run: dotnet build src/FeishuHelpdesk.Generated -t:GenerateClient; bash build/accept-shop.sh" >&2
    exit 1
fi
