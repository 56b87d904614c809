using System.Text;
using FeishuHelpdesk.Generated.Models;
using FeishuHelpdesk.Serialization;
using FeishuHelpdesk.Tests.Build;
using FeishuHelpdesk.Tests.Models;
using Microsoft.Kiota.Abstractions.Serialization;
using Xunit;

namespace FeishuHelpdesk.Tests.Serialization;

/// <summary>Our reader gives what Kiota's own gives, except where Kiota's loses what the service sent.</summary>
public sealed class ReadersTests
{
    // FEISHU_TEST_DOCUMENTS=3000 looks further; the seeds before it are the same.
    private static readonly int Documents = int.TryParse(Environment.GetEnvironmentVariable("FEISHU_TEST_DOCUMENTS"), out var more) ? more : 300;

    /// <summary>What Kiota's reader loses without a word: what it is, a document, and what ours reads.</summary>
    public static TheoryData<string, string, string> Lost { get; } = new()
    {
        { "an object where the union allows a list", """{"code":0,"data":{"ticket":{"comments":{"content":"a"}}}}""", """{"code":0,"data":{"ticket":{"comments":{"content":"a",},},},}""" },
        { "an object where the union allows lists", """{"data":{"ticket":{"dissatisfaction_reason":{"zh_cn":"a"}}}}""", """{"data":{"ticket":{"dissatisfaction_reason":{"zh_cn":"a",},},},}""" },
        { "texts where the union allows objects too", """{"data":{"ticket":{"dissatisfaction_reason":["a"]}}}""", """{"data":{"ticket":{"dissatisfaction_reason":["a",],},},}""" },
        { "an integer in quotes", """{"code":"0","data":{"ticket":{"status":"50"}}}""", """{"code":0,"data":{"ticket":{"status":50,},},}""" },
        { "a long integer in quotes", """{"data":{"ticket":{"created_at":"1616920429000"}}}""", """{"data":{"ticket":{"created_at":1616920429000,},},}""" },
        { "a fraction in quotes", """{"data":{"ticket":{"agent_service_duration":"42624.95"}}}""", """{"data":{"ticket":{"agent_service_duration":42624.95,},},}""" },
        { "a number where the description has a text", """{"data":{"ticket":{"ticket_id":6626871355780366331}}}""", """{"data":{"ticket":{"ticket_id":"6626871355780366331",},},}""" },
        { "a null that takes back a value before it", """{"code":1,"msg":"a","code":null}""", """{"msg":"a",}""" },
    };

    // What stands around an event is no model; EventReceiverTests has the examples of those.
    public static TheoryData<string> Examples { get; } =
        [.. Directory.GetFiles(RepositoryFiles.PathOf("spec/examples"), "*.json").Select(path => Path.GetFileNameWithoutExtension(path)).Where(name => !name.StartsWith("event.", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    // Each holds one of the cases above.
    private static readonly HashSet<string> LostExamples =
    [
        "ticket-get.documented", "ticket-get.comments-list.reported", "ticket-get.comments-empty-list.reported", "ticket-get.dissatisfaction-reason-list.reported",
        "ticket-get.dissatisfaction-reason-strings.derived", "ticket-get.numbers-in-quotes.derived", "ticket-get.unknown-fields.derived", "ticket-get.updated-at-none.derived",
        "ticket-list.derived",
    ];

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task Examples_are_read_alike(string example)
    {
        var json = await File.ReadAllBytesAsync(RepositoryFiles.PathOf($"spec/examples/{example}.json"), TestContext.Current.CancellationToken);
        var factory = FactoryOf(example);
        var ours = Models.Canonical(Models.Ours(json, factory));
        var kiotas = Models.Canonical(await Models.KiotasAsync(json, factory));

        if (LostExamples.Contains(example))
            Assert.NotEqual(kiotas, ours);
        else
            Assert.Equal(kiotas, ours);
        if (example != "ticket-get.numbers-in-quotes.derived")
            Assert.Equal(Models.Canonical(json), ours);
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_models_know_every_field_of_an_example(string example)
    {
        if (FactoryOf(example)(new AnswerParseNode("{}"u8.ToArray())) is not IReadableModel model)
        {
            // What is only sent is read by nobody but Kiota.
            Assert.Contains(".request.", example, StringComparison.Ordinal);
            return;
        }

        var drift = new DriftLog();
        ModelReader.Read(File.ReadAllBytes(RepositoryFiles.PathOf($"spec/examples/{example}.json")), model, drift);
        var unknown = drift.Entries.Where(entry => entry.Kind != ContractDriftKind.UnknownValue);
        if (example == "ticket-get.unknown-fields.derived")
            Assert.NotEmpty(unknown);
        else
            Assert.Empty(unknown);
    }

    [Theory]
    [MemberData(nameof(Lost))]
    public async Task Ours_keeps_what_kiotas_reader_loses(string what, string json, string expected)
    {
        Assert.NotEmpty(what);
        var bytes = Encoding.UTF8.GetBytes(json);
        Assert.Equal(expected, Models.Canonical(Models.OurTicket(json)));
        Assert.NotEqual(expected, Models.Canonical(await Models.KiotasAsync(bytes, GetTicketResponse.CreateFromDiscriminatorValue)));
    }

    [Fact]
    public async Task Generated_documents_are_read_alike()
    {
        for (var seed = 0; seed < Documents; seed++)
        {
            if (seed % 20 == 0)
                await AssertAlikeAsync(seed, TenantAccessTokenResponse.CreateFromDiscriminatorValue);
            else
                await AssertAlikeAsync(seed, GetTicketResponse.CreateFromDiscriminatorValue);
        }
    }

    [Fact]
    public void Whatever_is_read_is_written_back()
    {
        var model = Models.Shape<GetTicketResponse>();
        for (var seed = 0; seed < Documents; seed++)
        {
            var json = new DocumentGenerator(seed, lossy: false).Write(model);
            var ours = Models.Canonical(Models.Ours(json, GetTicketResponse.CreateFromDiscriminatorValue));
            Assert.True(Models.Canonical(json) == ours, $"Seed {seed}: {Encoding.UTF8.GetString(json)}");
        }
    }

    [Fact]
    public void What_kiotas_reader_loses_is_written_back_and_read_the_same_again()
    {
        var model = Models.Shape<GetTicketResponse>();
        for (var seed = 0; seed < Documents; seed++)
        {
            var json = new DocumentGenerator(seed, lossy: true).Write(model);
            var ours = Models.Canonical(Models.Ours(json, GetTicketResponse.CreateFromDiscriminatorValue));
            // Only the quotes around numbers, and the missing ones around texts, may be gone.
            Assert.True(Unquoted(Models.Canonical(json)) == Unquoted(ours), $"Seed {seed}: {Encoding.UTF8.GetString(json)}");
        }
    }

    // The model that the description names for the example.
    private static ParsableFactory<IParsable> FactoryOf(string example)
    {
        // The one that breaks the description on purpose is named nowhere.
        var schema = example == "ticket-get.numbers-in-quotes.derived" ? nameof(GetTicketResponse) : Spec.Examples().Single(named => named.File == example + ".json").Schema;
        var create = typeof(Ticket).Assembly.GetType($"FeishuHelpdesk.Generated.Models.{schema}", throwOnError: true)!.GetMethod(nameof(Ticket.CreateFromDiscriminatorValue))!;
        return node => (IParsable)create.Invoke(null, [node])!;
    }

    private static string Unquoted(string canonical) => canonical.Replace("\"", "", StringComparison.Ordinal);

    private static async Task AssertAlikeAsync<T>(int seed, ParsableFactory<T> factory) where T : IParsable
    {
        var model = Models.Shape<T>();
        var json = new DocumentGenerator(seed, lossy: false).Write(model);
        var ours = Models.Canonical(Models.Ours(json, factory));
        var kiotas = Models.Canonical(await Models.KiotasAsync(json, factory));
        Assert.True(kiotas == ours, $"Seed {seed}: {Encoding.UTF8.GetString(json)}\nours   {ours}\nKiota's {kiotas}");
    }
}
