#!/usr/bin/env bash
# Installs what the tests need beside the .NET SDK (Node, Java, Redis), where it is missing, and runs the tests.
# Arguments go to `dotnet test`.
set -euo pipefail
cd "$(dirname "$0")/.."

missing=()
command -v node >/dev/null && command -v npm >/dev/null || missing+=(nodejs npm)
command -v java >/dev/null || missing+=(default-jre-headless)
command -v redis-server >/dev/null || missing+=(redis-server)

if ((${#missing[@]})); then
    if ! command -v apt-get >/dev/null; then
        echo "Install these first: ${missing[*]}" >&2
        exit 1
    fi
    as_root=()
    [[ $(id -u) -eq 0 ]] || as_root=(sudo)
    "${as_root[@]}" apt-get update -qq
    DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}"
fi

exec dotnet test FeishuHelpdesk.Generated.sln "$@"
