#!/usr/bin/env bash
# Builds the site into artifacts/site: the pages of docs, the reference of all packages, and the description to browse. A link
# that leads nowhere, or a reference to what is not there, is an error. Needs `dotnet build` before (the reference is read from
# what it made), and for the description Node (once before: `npm ci --prefix build`). The site needs no other host.
set -euo pipefail
cd "$(dirname "$0")/.."

rm -rf artifacts/site artifacts/site-parts
REDOCLY_SUPPRESS_UPDATE_NOTICE=true REDOCLY_TELEMETRY=off build/node_modules/.bin/redocly build-docs spec/feishu-helpdesk.bundled.openapi.json \
    --config build/redocly.yaml --inlineBundle --title "Feishu Helpdesk API" --output artifacts/site-parts/description/index.html >/dev/null 2>&1
# The logo of the tool below the page would come from another host; its name will do.
sed -i "s#https://cdn\.redoc\.ly/redoc/logo-[a-z-]*\.svg#data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='38' height='14'><text y='11' font-size='11' fill='%23667'>Redoc</text></svg>#g" artifacts/site-parts/description/index.html

# A manifest of its own: whoever builds the client does not need a hundred megabytes of this.
restore() { dotnet tool restore --tool-manifest docs/.config/dotnet-tools.json >/dev/null; }
restore
# The SDK keeps the place of a tool whose folder of packages is gone (build/Kiota.targets says more).
(cd docs && dotnet docfx --version >/dev/null 2>&1) || { rm -f "${DOTNET_CLI_HOME:-$HOME}/.dotnet/toolResolverCache/1/docfx"; restore; }
(cd docs && dotnet docfx docfx.json --warningsAsErrors --disableGitFeatures --logLevel warning)
# Of no use without the sources that they lead to.
find artifacts/site/public -name '*.map' -delete
[[ -s artifacts/site/index.html && -s artifacts/site/description/index.html ]] || { echo "The site lacks a page." >&2; exit 1; }
echo "The site: $(find artifacts/site -name '*.html' | wc -l) pages, $(du -sm artifacts/site | cut -f1) MB."
