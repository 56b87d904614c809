#!/usr/bin/env bash
# Prism serves the bundled description, and the command line reads a ticket from it. Prism refuses a request that is not as
# described, both credentials included; their values are anything. Its check of answers (--errors) is left out: it takes an
# int64 above 2^53 for an error.
set -euo pipefail
cd "$(dirname "$0")/.."

said=$(mktemp)
# On a port that the system picks. Not through npx, which would stay between the process and its end.
node build/node_modules/@stoplight/prism-cli/dist/index.js mock --host 127.0.0.1 --port 0 spec/feishu-helpdesk.bundled.openapi.json >"$said" 2>&1 &
prism=$!
trap 'kill "$prism" 2>/dev/null || true; rm -f "$said"' EXIT

address=
for ((tries = 0; tries < 300; tries++)); do
    address=$(grep -oE 'listening on http://127\.0\.0\.1:[0-9]+' "$said" | grep -oE 'http.*' || true)
    [[ -n $address ]] && break
    kill -0 "$prism" 2>/dev/null || break
    sleep 0.1
done
if [[ -z $address ]]; then
    echo "Prism does not start:" >&2
    cat "$said" >&2
    exit 1
fi

ticket=$(FEISHU_BASE_URL=$address FEISHU_APP_ID=cli_a FEISHU_APP_SECRET=secret FEISHU_HELPDESK_ID=1 FEISHU_HELPDESK_TOKEN=token \
    dotnet run --no-build --project src/FeishuHelpdesk.Cli -- ticket get 6626871355780366331) || true
if [[ $ticket != "Ticket 6626871355780366331"* ]]; then
    echo "The command line reads no ticket from Prism. $ticket" >&2
    grep 'HTTP SERVER\|VALIDATOR\|NEGOTIATOR' "$said" >&2
    exit 1
fi
echo "The command line reads a ticket from Prism."
