#!/usr/bin/env bash
# The reference client of the Model Context Protocol lists the tools of the command line and calls each of them, against
# the sandbox: what it finds wrong with an answer or its schema it says.
set -euo pipefail
cd "$(dirname "$0")/.."

tool=${FEISHU_TEST_CLI:-}
server=("dotnet" "$(find src/FeishuHelpdesk.Cli/bin/Debug -name FeishuHelpdesk.Cli.dll | head -n 1)")
[[ -n $tool ]] && server=("$tool")
# Not through npx, which would stay between the process and its end.
inspect() { node build/node_modules/@modelcontextprotocol/inspector/clients/cli/build/index.js "${server[@]}" mcp --sandbox --allow-writes "$@"; }

said=$(mktemp)
trap 'rm -f "$said"' EXIT

inspect --method tools/list >"$said"
tools=$(node -e 'console.log(JSON.parse(require("fs").readFileSync(0)).tools.map(tool => tool.name).join("\n"))' <"$said")
[[ $(wc -l <<<"$tools") -ge 11 ]] || { echo "The inspector lists too few tools: $tools" >&2; exit 1; }

# In quotes, for the inspector takes what looks like a number for one, and rounds it.
ticket='"6626871355780366331"'
declare -A arguments=(
    [get_ticket]="ticket_id=$ticket"
    [search_tickets]="limit=2"
    [get_ticket_messages]="ticket_id=$ticket"
    [search_faqs]="query=printer"
    [get_faq]=""
    [list_categories]=""
    [list_agents]="status=[1,2,3]"
    [list_ticket_fields]=""
    [reply_to_ticket]="ticket_id=$ticket text=Hello dry_run=true"
    [start_service]="open_id=ou_37019b7c830210acd88fdce886e25c71 dry_run=true"
    [update_ticket]="ticket_id=$ticket status=51 dry_run=true"
)
faq=$(inspect --method tools/call --tool-name search_faqs --tool-arg query=a | node -e 'console.log(JSON.parse(require("fs").readFileSync(0)).structuredContent.data.items?.[0]?.faq_id ?? "")')
arguments[get_faq]="id=\"$faq\""

for name in $tools; do
    [[ -v arguments[$name] ]] || { echo "Nothing is known here of how $name is called." >&2; exit 1; }
    given=()
    for argument in ${arguments[$name]}; do
        given+=(--tool-arg "$argument")
    done
    inspect --method tools/call --tool-name "$name" "${given[@]}" >"$said"
    node -e '
        const result = JSON.parse(require("fs").readFileSync(0));
        if (result.isError || !result.structuredContent || !result.content?.[0]?.text) {
            console.error(JSON.stringify(result));
            process.exit(1);
        }' <"$said" || { echo "$name fails in the hands of the inspector." >&2; exit 1; }
done

# An unknown ticket is a result that says so.
inspect --method tools/call --tool-name get_ticket --tool-arg 'ticket_id="1"' >"$said" 2>/dev/null || true
grep -q 154004 "$said" || { echo "An unknown ticket is not told." >&2; cat "$said" >&2; exit 1; }
echo "The inspector lists and calls $(wc -l <<<"$tools") tools."
