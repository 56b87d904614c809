#!/usr/bin/env bash
# Takes the pictures of the documentation anew, into docs/images: the command line in a terminal, and the sandbox's page in a
# browser. Needs chromium, a font for Chinese (fonts-noto-cjk), Node, and `dotnet build` before. For people: browsers draw a
# little differently each year, so no gate compares them.
set -euo pipefail
cd "$(dirname "$0")/.."

tool=(dotnet "$(find src/FeishuHelpdesk.Cli/bin/Debug -name FeishuHelpdesk.Cli.dll | head -n 1)")
browser=$(command -v chromium || command -v chromium-browser || command -v google-chrome)
images=docs/images
work=$(mktemp -d)
served=
trap '[[ -z $served ]] || kill "$served"; rm -rf "$work"' EXIT
mkdir -p "$images"

# Chromium as root has no sandbox of its own, and it only sees what stands here.
shoot() {
    local root=()
    [[ $(id -u) -ne 0 ]] || root=(--no-sandbox)
    "$browser" --headless "${root[@]}" --disable-gpu --hide-scrollbars --user-data-dir="$work/browser" "${@:3}" --window-size="$2" --screenshot="$1" "$address" >/dev/null 2>&1
    [[ -s $1 ]] || { echo "The browser took no picture $1." >&2; exit 1; }
}

# What a command writes into a terminal of so many columns, as a page, and a picture of that.
terminal() {
    local name=$1 columns=$2
    shift 2
    printf '$ feishu-helpdesk %s\n' "$*" >"$work/$name.txt"
    local line
    printf -v line '%q ' "${tool[@]}" "$@"
    TZ=Asia/Shanghai TERM=xterm-256color script -qefc "stty cols $columns rows 200; $line" /dev/null </dev/null | tr -d '\r' >>"$work/$name.txt"
    local size
    size=$(node build/terminal-page.mjs "$columns" <"$work/$name.txt" 3>"$work/$name.html")
    address="file://$work/$name.html"
    shoot "$images/$name.png" "$size"
}

terminal ticket-get 124 ticket get 6626871355780366331 --sandbox
terminal ticket-list 124 ticket list --sandbox --limit 8

"${tool[@]}" sandbox --tickets 200 >"$work/sandbox" &
served=$!
for ((i = 0; i < 100; i++)); do
    grep -q FEISHU_HELPDESK_TOKEN "$work/sandbox" && break
    sleep 0.1
done
set -a
# shellcheck disable=SC1091
source <(grep -oE 'FEISHU_[A-Z_]+=[^ ]+' "$work/sandbox")
set +a
host=${FEISHU_BASE_URL%/open-apis}
"${tool[@]}" ticket list --limit 100 >/dev/null
"${tool[@]}" faq search printer >/dev/null
ticket=$("${tool[@]}" ticket list --limit 20 --status processing --output jsonl | grep -oE '"ticket_id": ?"[0-9]+"' | grep -oE '[0-9]+' | head -n 1)
curl -sf -o /dev/null --json "{\"ticket_id\":\"$ticket\",\"text\":\"The printer on the third floor is broken again\"}" "$host/sandbox/guest_writes"
"${tool[@]}" ticket reply "$ticket" --text "We are on it" --yes >/dev/null
"${tool[@]}" ticket messages "$ticket" >/dev/null
"${tool[@]}" ticket get 1 >/dev/null 2>&1 || true
address="$host/?ticket=$ticket"
shoot "$images/sandbox.png" 1200,860 --virtual-time-budget=1500

ls -l "$images"
