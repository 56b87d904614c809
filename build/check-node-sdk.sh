#!/usr/bin/env bash
# The official Node SDK walks through the sandbox: a client that is not ours takes it for the service.
set -euo pipefail
cd "$(dirname "$0")/.."

said=$(mktemp)
# Made up; with it events are signed and encrypted.
export FEISHU_ENCRYPT_KEY=sandbox-encrypt-key FEISHU_VERIFICATION_TOKEN=sandbox-verification-token
# Not through dotnet run, which would stay between the process and its end.
dotnet src/FeishuHelpdesk.Sandbox/bin/Debug/net8.0/FeishuHelpdesk.Sandbox.dll --tickets 60 --accept-bearer >"$said" 2>&1 &
sandbox=$!
trap 'kill "$sandbox" 2>/dev/null || true; rm -f "$said"' EXIT

for ((tries = 0; tries < 300; tries++)); do
    grep -q '^# A token' "$said" && break
    kill -0 "$sandbox" 2>/dev/null || break
    sleep 0.1
done
if ! grep -q '^# A token' "$said"; then
    echo "The sandbox does not start:" >&2
    cat "$said" >&2
    exit 1
fi

# The lines that it prints for a shell.
eval "$(grep '^export FEISHU_' "$said")"
node build/node-sdk-walk.mjs
node build/node-sdk-events.mjs
