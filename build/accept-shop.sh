#!/usr/bin/env bash
# Writes anew what the tests of the second generator are compared with: Kiota's and its own output for the description of
# every construct. `git diff` shows what changed.
set -euo pipefail
export KIOTA_OFFLINE_ENABLED=true KIOTA_CLI_TELEMETRY_OPTOUT=true
cd "$(dirname "$0")/../tests/FeishuHelpdesk.Generated.Tests/Complement"

dotnet tool restore >/dev/null
rm -rf Generated Complement
dotnet tool run kiota generate --language CSharp --openapi shop.openapi.yaml --output Generated \
    --class-name ShopClient --namespace-name FeishuHelpdesk.Tests.Shop.Generated --exclude-backward-compatible \
    --serializer Microsoft.Kiota.Serialization.Json.JsonSerializationWriterFactory \
    --deserializer Microsoft.Kiota.Serialization.Json.JsonParseNodeFactory \
    --structured-mime-types application/json --log-level Warning
rm -f Generated/.kiota.log
dotnet run --project ../../../build/Complement -- --description shop.openapi.yaml --kiota Generated --output Complement \
    --namespace FeishuHelpdesk.Tests.Shop
