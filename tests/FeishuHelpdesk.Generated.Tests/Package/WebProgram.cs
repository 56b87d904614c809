using System.Text;
using System.Text.RegularExpressions;
using FeishuHelpdesk.Sandbox;

namespace FeishuHelpdesk.Tests.Package;

/// <summary>An ASP.NET Core program as a process: started on a free port, asked once, ended.</summary>
internal static class WebProgram
{
    public static async Task<(int Status, string Body)> GetAsync(string directory, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> settings, string path, CancellationToken cancellationToken)
    {
        var environment = new Dictionary<string, string>(settings) { ["ASPNETCORE_URLS"] = "http://127.0.0.1:0" };
        using var process = Command.Start(directory, environment, "dotnet", arguments);
        try
        {
            var error = process.StandardError.ReadToEndAsync(cancellationToken);
            var output = new StringBuilder();
            while (await process.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
            {
                output.AppendLine(line);
                if (Regex.Match(line, "Now listening on: (http://[^ ]+)") is not { Success: true } address)
                    continue;
                using var client = new HttpClient { BaseAddress = new Uri(address.Groups[1].Value) };
                using var response = await client.GetAsync(path, cancellationToken);
                return ((int)response.StatusCode, await response.Content.ReadAsStringAsync(cancellationToken));
            }
            throw new InvalidOperationException($"The program does not listen:\n{output}{await error}");
        }
        finally
        {
            process.Kill();
        }
    }
}

/// <summary>The settings of a client of a sandbox, as environment variables.</summary>
internal static class SandboxSettings
{
    public static Dictionary<string, string> Of(HelpdeskSandbox sandbox) => new()
    {
        ["FEISHU_BASE_URL"] = sandbox.BaseAddress.ToString(),
        ["FEISHU_APP_ID"] = sandbox.AppId,
        ["FEISHU_APP_SECRET"] = sandbox.AppSecret,
        ["FEISHU_HELPDESK_ID"] = sandbox.HelpdeskId,
        ["FEISHU_HELPDESK_TOKEN"] = sandbox.HelpdeskToken,
        // The same as keys of a configuration.
        ["FeishuHelpdesk__BaseAddress"] = sandbox.BaseAddress.ToString(),
        ["FeishuHelpdesk__AppId"] = sandbox.AppId,
        ["FeishuHelpdesk__AppSecret"] = sandbox.AppSecret,
        ["FeishuHelpdesk__HelpdeskId"] = sandbox.HelpdeskId,
        ["FeishuHelpdesk__HelpdeskToken"] = sandbox.HelpdeskToken,
    };
}
