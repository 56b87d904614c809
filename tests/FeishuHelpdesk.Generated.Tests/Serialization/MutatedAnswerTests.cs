using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FeishuHelpdesk.Tests.Build;
using Xunit;

namespace FeishuHelpdesk.Tests.Serialization;

/// <summary>
/// Whatever the service makes of a field, the ticket is there: every well-formed answer that says success and has a
/// ticket gives it, with nothing lost, and every other answer gives the one exception, with no secret in it.
/// </summary>
public sealed partial class MutatedAnswerTests
{
    // FEISHU_TEST_MUTATIONS=1000000 looks further; the seeds before it are the same.
    private static readonly int Mutations = int.TryParse(Environment.GetEnvironmentVariable("FEISHU_TEST_MUTATIONS"), out var more) ? more : 50_000;

    private static readonly string[] Documents = ["ticket-get.documented.json", "ticket-get.comments-list.reported.json", "ticket-get.dissatisfaction-reason-list.reported.json", "ticket-get.unknown-fields.derived.json"];

    [Fact]
    public void Every_well_formed_answer_gives_its_ticket_and_every_other_the_one_exception() => Look(2_000);

    [Fact]
    [Trait("Category", "Long")]
    public void So_it_is_however_far_one_looks() => Look(Mutations);

    private static void Look(int mutations)
    {
        var documents = Documents.Select(name => JsonNode.Parse(File.ReadAllText(RepositoryFiles.PathOf($"spec/examples/{name}")))!).ToArray();
        var outcomes = new ConcurrentDictionary<bool, int>();
        var batches = Environment.ProcessorCount;
        Parallel.For(0, batches, batch =>
        {
            using var handler = new AnsweringHandler();
            using var client = handler.Client(_ => { });
            for (var seed = batch; seed < mutations; seed += batches)
            {
                var json = new Mutation(seed).Of(documents[seed % documents.Length]);
                handler.Answer = Encoding.UTF8.GetBytes(json);
                var isTicket = IsTicket(json);
                var outcome = Record.Exception(() => client.GetTicketAsync("6626871355780366331", TestContext.Current.CancellationToken).GetAwaiter().GetResult());
                if (isTicket)
                {
                    Assert.True(outcome is null, $"Seed {seed}: {outcome} {json}");
                    AssertNothingIsLost(seed, json);
                }
                else
                {
                    Assert.True(outcome is FeishuHelpdeskException, $"Seed {seed}: {outcome} {json}");
                    AssertSaysNoSecret(seed, (FeishuHelpdeskException)outcome);
                }

                outcomes.AddOrUpdate(isTicket, 1, (_, count) => count + 1);
            }
        });
        // Neither outcome is a rare one.
        Assert.Equal(mutations, outcomes.Values.Sum());
        Assert.All(outcomes.Values, count => Assert.True(count > mutations / 20));
    }

    // By another reader, which takes the last of two fields of one name as ours does.
    private static bool IsTicket(string json)
    {
        using var document = JsonDocument.Parse(Whole(json));
        return document.RootElement is { ValueKind: JsonValueKind.Object } root
            && Last(root, "code") is { } code && IsZero(code)
            && Last(root, "data") is { ValueKind: JsonValueKind.Object } data
            && Last(data, "ticket") is { ValueKind: JsonValueKind.Object };
    }

    private static bool IsZero(JsonElement code) => code.ValueKind switch
    {
        JsonValueKind.Number => code.TryGetInt32(out var number) && number == 0,
        JsonValueKind.String => code.GetRawText() == "\"0\"",
        _ => false,
    };

    private static JsonElement? Last(JsonElement element, string name)
    {
        JsonElement? last = null;
        foreach (var field in element.EnumerateObject())
        {
            if (field.Name == name)
                last = field.Value;
        }

        return last;
    }

    private static void AssertNothingIsLost(int seed, string json)
    {
        var expected = Models.Canonical(Encoding.UTF8.GetBytes(Whole(json)), loose: true);
        var read = Models.Canonical(Models.OurTicket(json), loose: true);
        Assert.True(expected == read, $"Seed {seed}\nsent {json}\nread {read}");
    }

    // The replacement character in place of each half of a character, as a reader of texts has to have it.
    private static string Whole(string json) => Halves().Replace(json, half => half.Length > 6 ? half.Value : "\\ufffd");

    [GeneratedRegex(@"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[dD][89a-fA-F][0-9a-fA-F]{2}")]
    private static partial Regex Halves();

    private static void AssertSaysNoSecret(int seed, FeishuHelpdeskException exception)
    {
        var said = exception + exception.JsonPath + exception.ResponseBodyStart + exception.Msg + string.Concat(exception.FieldViolations.Select(violation => violation.Value));
        foreach (var secret in (string[])[AnsweringHandler.Token, AnsweringHandler.AppSecret, AnsweringHandler.HelpdeskToken])
            Assert.False(said.Contains(secret, StringComparison.Ordinal), $"Seed {seed}: {said}");
    }
}
