using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace FeishuHelpdesk.ContractTests;

/// <summary>The stubs themselves.</summary>
public sealed class FixtureTests(WireMockServer wireMock)
{
    public static TheoryData<string> MappingFiles { get; } = [.. Directory.EnumerateFiles(Repository.Mappings).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void Every_example_of_the_spec_is_served_and_nothing_else() =>
        Assert.Equal(
            Repository.ExampleNames().Select(name => name + ".json"),
            Stubs().Select(stub => stub.GetProperty("response"))
                .Where(response => response.TryGetProperty("bodyFileName", out _))
                .Select(response => response.GetProperty("bodyFileName").GetString()!)
                .Distinct()
                .Order(StringComparer.Ordinal));

    [Fact]
    public void Every_example_has_a_case_of_its_name() =>
        Assert.Empty(Repository.ExampleNames().Except(Stubs().Select(stub => stub.GetProperty("name").GetString()!)));

    [Fact]
    public void Every_stub_has_a_name_of_its_own()
    {
        var names = Stubs().Select(stub => stub.GetProperty("name").GetString()).ToList();
        Assert.Equal(names.Distinct(), names);
    }

    [Theory]
    [MemberData(nameof(MappingFiles))]
    public async Task A_mapping_file_keeps_to_the_schema_that_wiremock_publishes(string file)
    {
        var path = await SchemaPathAsync(file);
        Assert.True(await AcceptsAsync(path, await File.ReadAllTextAsync(Path.Combine(Repository.Mappings, file), Token)));
    }

    [Theory]
    [InlineData("""{ "mappings": [ { "request": { "method": "GET" }, "response": { "status": "200" } } ] }""")]
    [InlineData("""{ "mappings": [ { "request": { "method": "GET" }, "response": { "fault": "NO_SUCH_FAULT" } } ] }""")]
    public async Task A_mapping_that_does_not_keep_to_the_schema_is_found_out(string mapping) =>
        Assert.False(await AcceptsAsync(await SchemaPathAsync("wrong" + mapping.Length), mapping));

    [Fact]
    public void Without_java_the_failure_says_what_to_install()
    {
        var empty = Directory.CreateTempSubdirectory().FullName;
        var exception = Assert.Throws<InvalidOperationException>(() => WireMockServer.FindJava(empty, empty));
        Directory.Delete(empty);
        Assert.Contains("Java 11 or later", exception.Message, StringComparison.Ordinal);
        Assert.Contains("Install", exception.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<JsonElement> Stubs() =>
        Directory.EnumerateFiles(Repository.Mappings, "*.json")
            .SelectMany(file => JsonDocument.Parse(File.ReadAllText(file)).RootElement.GetProperty("mappings").EnumerateArray());

    /// <summary>Has WireMock judge bodies by the schema in its own jar; a validator that needs no package.</summary>
    private async Task<string> SchemaPathAsync(string name)
    {
        await using var jar = await ZipFile.OpenReadAsync(Repository.WireMockJar, Token);
        using var schema = new StreamReader(await jar.GetEntry("schemas/wiremock-stub-mapping.json")!.OpenAsync(Token));
        var path = "/stub-mapping-schema/" + name;
        await wireMock.AddStubAsync(new
        {
            request = new
            {
                method = "POST",
                url = path,
                bodyPatterns = new[] { new { matchesJsonSchema = await schema.ReadToEndAsync(Token), schemaVersion = "V4" } },
            },
            response = new { status = 200 },
        });
        return path;
    }

    private async Task<bool> AcceptsAsync(string path, string mapping)
    {
        using var http = new HttpClient();
        using var content = new StringContent(mapping, Encoding.UTF8, "application/json");
        using var response = await http.PostAsync(new Uri($"http://127.0.0.1:{wireMock.Port}{path}"), content, Token);
        return response.IsSuccessStatusCode;
    }
}
