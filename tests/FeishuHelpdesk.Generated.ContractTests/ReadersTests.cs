using System.Text.Json;
using System.Text.Json.Nodes;
using FeishuHelpdesk.ContractTests.Stubs;
using FeishuHelpdesk.Generated;
using FeishuHelpdesk.NSwagClient;
using Microsoft.Kiota.Abstractions.Serialization;

namespace FeishuHelpdesk.ContractTests;

/// <summary>
/// Our client and NSwag's read the answers of every operation, and each writes what it read: neither loses a value, so
/// all three are the same JSON.
/// </summary>
public sealed class ReadersTests(WireMockFixture wireMock) : IClassFixture<WireMockFixture>
{
    /// <summary>The one that breaks the description on purpose, which does not name it; how it is written, and for which operation it is.</summary>
    private const string InQuotes = "ticket-get.numbers-in-quotes.derived";

    private static readonly Dictionary<string, string> WrittenAs = new() { [InQuotes] = "ticket-get.documented" };

    /// <summary>The examples that NSwag's client does not read as they are, and why. It keeps the first side of a oneOf.</summary>
    private static readonly Dictionary<string, string> NotForNSwag = new()
    {
        ["ticket-get.comments-list.reported"] = "comments is a Comment to it, not a list",
        ["ticket-get.comments-empty-list.reported"] = "comments is a Comment to it, not a list",
        ["ticket-get.dissatisfaction-reason-list.reported"] = "dissatisfaction_reason is an I18n to it, not a list",
        ["ticket-get.dissatisfaction-reason-strings.derived"] = "dissatisfaction_reason is an I18n to it, not a list",
        ["ticket-list.lists.reported"] = "comments is a Comment to it, not a list",
        [InQuotes] = "a number in quotes is no number to it",
    };

    /// <summary>
    /// Every operation with every answer that the description has of it. Errors are the same for all, and read with one of
    /// those that can answer so.
    /// </summary>
    private static readonly IReadOnlyList<(string Operation, int Status, string Example)> All =
    [
        (HelpdeskOperations.TicketGet.Name, 200, InQuotes),
        .. OperationCall.All.Where(call => !call.Operation.IsBinary)
            .SelectMany(call => Description.Of(call.Operation).Answers.Select(answer => (call.Operation.Name, answer.Status, answer.Example)))
            .Where(answer => answer.Status == 200 || answer.Name != HelpdeskOperations.TenantAccessTokenInternal.Name)
            .DistinctBy(answer => answer.Status == 200 ? (answer.Name, answer.Example) : ("", answer.Example)),
    ];

    public static TheoryData<string, int, string> Answers { get; } = new(All);

    public static TheoryData<string, int, string> Results { get; } = new(All.Where(answer => answer.Status == 200 && Described(answer.Operation).Result is not null));

    public static TheoryData<string, int, string> ForBoth { get; } = new(All.Where(answer => !NotForNSwag.ContainsKey(answer.Example)));

    public static TheoryData<string, int, string> ForOursOnly { get; } = new(All.Where(answer => NotForNSwag.ContainsKey(answer.Example)));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void Every_example_of_an_answer_is_read() => Assert.Equal(
        Repository.ExampleNames().Where(name => !name.Contains(".request.", StringComparison.Ordinal) && !name.StartsWith("event.", StringComparison.Ordinal)),
        All.Select(answer => answer.Example).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Our_client_writes_back_what_it_read(string operation, int status, string example) =>
        Assert.Equal(Json.Canonical(Repository.Example(WrittenAs.GetValueOrDefault(example, example))), Json.Canonical(await OursAsync(operation, status, example)));

    [Theory]
    [MemberData(nameof(Results))]
    public async Task A_short_method_gives_the_documented_part_of_the_answer(string operation, int status, string example)
    {
        var expected = JsonNode.Parse(Repository.Example(WrittenAs.GetValueOrDefault(example, example)));
        foreach (var name in Described(operation).Result!.Split('.'))
            expected = expected?[name];

        var call = OperationCall.Of(operation);
        using var answering = wireMock.Answering(Case(operation, example), call.OnTheWire(call.PathValue), Answer.Example(example, status));
        using var client = wireMock.Client(Case(operation, example));
        if (expected is null)
            Assert.Equal(200, (await Assert.ThrowsAsync<FeishuHelpdeskException>(() => call.SendDocumentedAsync(client))).ResponseStatusCode);
        else
            Assert.Equal(Json.Canonical(expected.ToJsonString()), Json.Canonical(await WriteAsync(await call.SendDocumentedAsync(client))));
    }

    [Theory]
    [MemberData(nameof(ForBoth))]
    public async Task The_nswag_client_reads_what_our_client_reads(string operation, int status, string example) =>
        Assert.Equal(Json.Canonical(await OursAsync(operation, status, example)), Json.Canonical(await NSwagAsync(operation, status, example)));

    [Theory]
    [MemberData(nameof(ForOursOnly))]
    public async Task The_nswag_client_cannot_read_the_examples_that_are_kept_from_it(string operation, int status, string example)
    {
        var exception = await Assert.ThrowsAsync<NSwagApiException>(() => NSwagAsync(operation, status, example));
        Assert.IsType<JsonException>(exception.InnerException);
    }

    [Theory]
    [InlineData("user_id\": 7262656095919128578", "7262656095919128578")]
    [InlineData("agent_service_duration\": 42624.95", "42624.95")]
    public async Task A_number_is_written_back_digit_by_digit(string inTheExample, string number)
    {
        Assert.Contains(inTheExample, Repository.Example("ticket-get.documented"), StringComparison.Ordinal);
        var written = Json.Canonical(await OursAsync(HelpdeskOperations.TicketGet.Name, 200, "ticket-get.documented"));
        Assert.Contains($"= {number}{Environment.NewLine}", written, StringComparison.Ordinal);
    }

    private static Description Described(string operation) => Description.Of(OperationCall.Of(operation).Operation);

    // An address of its own for an example of an operation.
    private static string Case(string operation, string example) => $"{operation}.reads.{example}";

    /// <summary>The whole answer as our client has it, whatever the short method gives of it.</summary>
    private async Task<string> OursAsync(string operation, int status, string example)
    {
        var call = OperationCall.Of(operation);
        using var answering = wireMock.Answering(Case(operation, example), call.OnTheWire(call.PathValue), Answer.Example(example, status));
        using var adapter = new RecordingAdapter(wireMock.Client(Case(operation, example)));
        try
        {
            await call.SendDocumentedAsync(new FeishuHelpdeskClient(adapter));
        }
        catch (FeishuHelpdeskException exception) when (adapter.Answer is null)
        {
            return await Json.WriteAsync<Generated.Models.ErrorResponse>(exception);
        }
        catch (FeishuHelpdeskException)
        {
            // Without the part that the short method gives; the rest of it was read all the same.
        }

        return await Json.WriteAsync(adapter.Answer!);
    }

    private static async Task<string> WriteAsync(object? result) => result switch
    {
        IParsable model => await Json.WriteAsync(model),
        IEnumerable<IParsable> models => $"[{string.Join(',', await Task.WhenAll(models.Select(Json.WriteAsync)))}]",
        _ => JsonSerializer.Serialize(result),
    };

    private async Task<string> NSwagAsync(string operation, int status, string example)
    {
        var call = OperationCall.Of(operation);
        using var answering = wireMock.Answering(Case(operation, example), call.OnTheWire(call.PathValue), Answer.Example(example, status));
        using var nswag = new NSwagReader(wireMock, Case(operation, example));
        return await nswag.CallAsync(Described(operation), Token);
    }
}
