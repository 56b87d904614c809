using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using FeishuHelpdesk.ContractTests;
using FeishuHelpdesk.Generated;

[assembly: AssemblyFixture(typeof(WireMockServer))]

namespace FeishuHelpdesk.ContractTests;

/// <summary>
/// One WireMock for the whole run, with the mapping files of this project and <c>spec/examples</c> as bodies. Each case
/// has a base address of its own, so that tests run side by side and each sees its own requests only.
/// </summary>
public sealed class WireMockServer : IAsyncLifetime
{
    private static TimeSpan StartTimeout { get; } = TimeSpan.FromSeconds(60);

    private readonly ConcurrentQueue<string> _output = [];
    private readonly TaskCompletionSource<int> _port = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly HttpClient _admin = new();
    private DirectoryInfo? _root;
    private Process? _process;

    public int Port { get; private set; }

    public async ValueTask InitializeAsync()
    {
        var java = FindJava(Environment.GetEnvironmentVariable("JAVA_HOME"), Environment.GetEnvironmentVariable("PATH"));
        _root = Directory.CreateTempSubdirectory("feishu-helpdesk-wiremock-");
        try
        {
            Copy(Repository.Mappings, _root.CreateSubdirectory("mappings"));
            Copy(Repository.Examples, _root.CreateSubdirectory("__files"));
            AppDomain.CurrentDomain.ProcessExit += OnProcessExit;
            _process = Start(java, ["-jar", Repository.WireMockJar, "--port", "0", "--bind-address", "127.0.0.1", "--disable-banner", "--root-dir", _root.FullName]);
            Port = await PortAsync(_process, java);
            _admin.BaseAddress = new Uri($"http://127.0.0.1:{Port}/__admin/");
            using var health = await _admin.GetAsync(new Uri("health", UriKind.Relative));
            health.EnsureSuccessStatusCode();
        }
        catch
        {
            // A fixture that did not start is not disposed of by the runner.
            await DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        AppDomain.CurrentDomain.ProcessExit -= OnProcessExit;
        _admin.Dispose();
        if (_process is not null)
        {
            Kill();
            await _process.WaitForExitAsync();
            _process.Dispose();
        }

        _root?.Delete(recursive: true);
    }

    /// <summary>Address under which the stubs of a case answer; for a case without stubs of its own those of service.json.</summary>
    public Uri BaseAddress(string @case) => new($"http://127.0.0.1:{Port}/{@case}/open-apis");

    public FeishuHelpdeskOptions Options(string @case) => new()
    {
        AppId = Credentials.AppId,
        AppSecret = Credentials.AppSecret,
        HelpdeskId = Credentials.HelpdeskId,
        HelpdeskToken = Credentials.HelpdeskToken,
        BaseAddress = BaseAddress(@case),
        Timeout = TimeSpan.FromSeconds(30),
        // A stub that fails always does: trying again only takes time. RecoveryTests has the others.
        MaxAttempts = 1,
    };

    public FeishuHelpdeskClient Client(string @case) => FeishuHelpdeskClientFactory.Create(Options(@case));

    public FeishuHelpdeskClient Client(string @case, TimeSpan timeout)
    {
        var options = Options(@case);
        options.Timeout = timeout;
        return FeishuHelpdeskClientFactory.Create(options);
    }

    /// <summary>What arrived for a case, oldest first.</summary>
    public async Task<IReadOnlyList<LoggedRequest>> RequestsAsync(string @case)
    {
        using var response = await _admin.PostAsJsonAsync("requests/find", new { urlPattern = $"/{@case}/.*" });
        response.EnsureSuccessStatusCode();
        var found = await response.Content.ReadFromJsonAsync<JsonElement>();
        return [.. found.GetProperty("requests").EnumerateArray().OrderBy(request => request.GetProperty("loggedDate").GetInt64()).Select(LoggedRequest.Read)];
    }

    /// <summary>The cases that have stubs of their own, which answer the same every time.</summary>
    public async Task<IReadOnlyList<string>> CasesAsync()
    {
        var mappings = await _admin.GetFromJsonAsync<JsonElement>("mappings");
        return [.. mappings.GetProperty("mappings").EnumerateArray()
            .Where(mapping => !mapping.TryGetProperty("scenarioName", out _))
            .Select(mapping => mapping.GetProperty("request"))
            .Where(request => request.TryGetProperty("urlPath", out _))
            .Select(request => request.GetProperty("urlPath").GetString()!.Split('/')[1])
            .Distinct()];
    }

    public async Task AddStubAsync(object mapping)
    {
        using var response = await _admin.PostAsJsonAsync("mappings", mapping);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
    }

    /// <exception cref="InvalidOperationException">There is none; the message says what to install.</exception>
    internal static string FindJava(string? javaHome, string? path)
    {
        var name = OperatingSystem.IsWindows() ? "java.exe" : "java";
        var places = (path ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return (string.IsNullOrEmpty(javaHome) ? places : [Path.Combine(javaHome, "bin"), .. places])
            .Select(place => Path.Combine(place, name))
            .FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException(
                "The contract tests run WireMock, which needs Java 11 or later, and there is no java in JAVA_HOME or PATH. "
                + "Install a Java runtime (Debian and Ubuntu: apt install default-jre-headless; macOS: brew install openjdk; Windows: winget install EclipseAdoptium.Temurin.17.JRE) and run the tests again.");
    }

    private Process Start(string java, string[] arguments)
    {
        // A killed test runner runs no exit handler. Its end of the pipe closes all the same, which a shell notices for
        // WireMock; exec keeps the process id.
        const string endWithParent = "exec 3<&0; (read -r _ <&3; kill $$) >/dev/null 2>&1 & exec \"$0\" \"$@\" 3<&- </dev/null";
        var start = OperatingSystem.IsWindows()
            ? new ProcessStartInfo(java, arguments)
            : new ProcessStartInfo("/bin/sh", ["-c", endWithParent, java, .. arguments]);
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;

        var process = new Process { StartInfo = start, EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) => OnOutput(line.Data);
        process.ErrorDataReceived += (_, line) => OnOutput(line.Data);
        process.Exited += (_, _) => _port.TrySetException(new InvalidOperationException("WireMock ended by itself."));
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private void OnOutput(string? line)
    {
        if (line is null)
            return;
        _output.Enqueue(line);
        // Printed once it listens, with the port that the system picked.
        if (line.StartsWith("port:", StringComparison.Ordinal) && int.TryParse(line["port:".Length..], out var port))
            _port.TrySetResult(port);
    }

    private async Task<int> PortAsync(Process process, string java)
    {
        try
        {
            return await _port.Task.WaitAsync(StartTimeout);
        }
        catch (Exception exception) when (exception is TimeoutException or InvalidOperationException)
        {
            Kill();
            // With the rest of what it said.
            await process.WaitForExitAsync();
            throw new InvalidOperationException(
                $"WireMock did not start. It needs Java 11 or later ({java} was run). It said:{Environment.NewLine}{string.Join(Environment.NewLine, _output)}",
                exception);
        }
    }

    private void OnProcessExit(object? sender, EventArgs arguments) => Kill();

    private void Kill()
    {
        try
        {
            _process?.Kill(entireProcessTree: true);
        }
        catch (Exception exception) when (exception is InvalidOperationException or Win32Exception)
        {
            // It has ended.
        }
    }

    private static void Copy(string source, DirectoryInfo target)
    {
        foreach (var file in Directory.EnumerateFiles(source, "*.json"))
            File.Copy(file, Path.Combine(target.FullName, Path.GetFileName(file)));
    }
}

/// <summary>A request as WireMock's journal has it: the address as it stood on the wire.</summary>
public sealed record LoggedRequest(string Method, string Url, ILookup<string, string> Headers, string Body)
{
    public static LoggedRequest Read(JsonElement request) => new(
        request.GetProperty("method").GetString()!,
        request.GetProperty("url").GetString()!,
        request.GetProperty("headers").EnumerateObject()
            .SelectMany(header => header.Value.ValueKind == JsonValueKind.Array ? header.Value.EnumerateArray().Select(value => (header.Name, value)) : [(header.Name, header.Value)])
            .ToLookup(header => header.Name, header => header.value.GetString()!, StringComparer.OrdinalIgnoreCase),
        request.GetProperty("body").GetString()!);

    public bool IsToken => Url.EndsWith("/auth/v3/tenant_access_token/internal", StringComparison.Ordinal);
}

/// <summary>The credentials that service.json asks for.</summary>
internal static class Credentials
{
    public const string AppId = "cli_a1b2c3d4e5f6a7b8";
    public const string AppSecret = "app-secret-of-the-contract-tests";
    public const string HelpdeskId = "12345";
    public const string HelpdeskToken = "ht-sometoken";

    // The pair of the documentation.
    public const string HelpdeskHeader = "MTIzNDU6aHQtc29tZXRva2Vu";

    public const string TenantToken = "t-caecc734c2e3328a62489fe0648c4b98779515d3";

    public static readonly string[] Secrets = [AppSecret, HelpdeskToken, HelpdeskHeader, TenantToken];
}
