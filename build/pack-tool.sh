#!/usr/bin/env bash
# Packs the command line as a tool, into the folder that is named: portable, native for linux-x64, and a package that points
# to both, of which NuGet takes what fits. Then installs it from there and runs it. What else is given goes to dotnet pack.
set -euo pipefail
cd "$(dirname "$0")/.."
folder=$(realpath -m "$1")
shift

project=src/FeishuHelpdesk.Cli
dotnet pack "$project" -p:PackNativeTool=true -o "$folder" -v q "$@"
for runtime in linux-x64 any; do
    dotnet pack "$project" -p:PackNativeTool=true -r "$runtime" -o "$folder" -v q "$@"
done

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
version=$(dotnet msbuild "$project" -getProperty:PackageVersion)
# From here alone, and beside what this machine has of that version from elsewhere.
NUGET_PACKAGES=$work/packages dotnet tool install FeishuHelpdesk.Cli --version "$version" --tool-path "$work/tool" --source "$folder" >/dev/null
said=$("$work/tool/feishu-helpdesk" ticket get 6626871355780366331 --sandbox 2>/dev/null)
[[ $said == "Ticket 6626871355780366331"* ]] || { echo "The installed tool reads no ticket: $said" >&2; exit 1; }
[[ -z $(find "$work/tool" -name FeishuHelpdesk.Cli.dll) ]] || { echo "What is installed is not the native tool." >&2; exit 1; }
echo "The native tool is installed from its packages, and reads a ticket."
