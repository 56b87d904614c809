using System.Text.Json;
using FeishuHelpdesk.Sandbox;
using FeishuHelpdesk.Tests.Build;
using Xunit;

namespace FeishuHelpdesk.Tests.Cli;

/// <summary>What <c>ticket get --output json</c> gives to a program.</summary>
public sealed class TicketJsonTests
{
    public static TheoryData<string> Examples =>
        [.. Directory.EnumerateFiles(RepositoryFiles.PathOf("spec/examples"), "ticket-get.*.json").Select(path => Path.GetFileName(path)!)];

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task Every_example_comes_out_as_its_ticket_went_in(string example)
    {
        var body = await File.ReadAllTextAsync(RepositoryFiles.PathOf($"spec/examples/{example}"), TestContext.Current.CancellationToken);
        var call = await CliCall.AnsweredAsync(SandboxAnswer.Raw(200, "application/json", body), "-o", "json");

        using var document = JsonDocument.Parse(body);
        if (!document.RootElement.TryGetProperty("data", out var data) || !data.TryGetProperty("ticket", out var ticket))
        {
            Assert.Equal((1, ""), (call.Status, call.Out));
            return;
        }

        Assert.Equal(0, call.Status);
        Assert.Empty(call.Error);
        Assert.Equal(Tokens(ticket.GetRawText()), Tokens(call.Out));
    }

    [Fact]
    public async Task Numbers_keep_every_digit_and_unknown_fields_their_place()
    {
        const string ticket = """
            {"zzz":1,"ticket_id":"1","agent_service_duration":42624.950,"big":123456789012345678901234567890.10,
             "odd":[-0,1E500,1e-7,0.1e+2,[],{},[[]]],"status":50,"zzz":2,
             "guest":{"new":{"deep":[{"é":9223372036854775808}]},"id":"x"},"customized_fields":[{"id":123,"other":null}]}
            """;
        var call = await CliCall.WithTicketAsync(ticket, "--output", "json");

        Assert.Equal(Tokens(ticket), Tokens(call.Out));
    }

    [Fact]
    public async Task Text_is_not_escaped_except_what_would_drive_a_terminal()
    {
        var call = await CliCall.WithTicketAsync(
            """{"note":"\u4e2d文 \ud83d\ude00 𠮷 日本語 <a href='x'>&+\/ \" \\ \t \u001b[2J \u009b \u202e \u007f","half":"\ud800","k\u4e2d\n":"\ud83d"}""", "-o", "json");

        Assert.Equal(
            """
            {
              "note": "中文 😀 𠮷 日本語 <a href='x'>&+/ \" \\ \u0009 \u001b[2J \u009b \u202e \u007f",
              "half": "\ud800",
              "k中\n": "\ud83d"
            }

            """.ReplaceLineEndings("\n"),
            call.Out);
    }

    [Fact]
    public async Task Objects_are_indented_and_empty_ones_stay_in_their_line()
    {
        var call = await CliCall.WithTicketAsync("""{"tags":[],"guest":{},"agents":[{"id":"a"},{"id":"b"}],"x":[1,[2]],"e":[{},[]]}""", "-o", "json");

        Assert.Equal(
            """
            {
              "tags": [],
              "guest": {},
              "agents": [
                {
                  "id": "a"
                },
                {
                  "id": "b"
                }
              ],
              "x": [
                1,
                [
                  2
                ]
              ],
              "e": [
                {},
                []
              ]
            }

            """.ReplaceLineEndings("\n"),
            call.Out);
    }

    [Fact]
    public async Task The_ticket_is_the_one_that_was_answered_last_when_the_first_try_failed()
    {
        await using var sandbox = await CliCall.StartSandboxAsync();
        sandbox.AnswerNext(SandboxAnswer.RateLimit(TimeSpan.Zero));
        var call = await CliCall.RunAsync(CliCall.VariablesOf(sandbox), "ticket", "get", CliCall.TicketId, "-o", "json");

        Assert.Equal(0, call.Status);
        Assert.Equal(2, sandbox.TicketRequests);
        Assert.StartsWith("{\n  \"ticket_id\": \"6626871355780366331\",\n", call.Out, StringComparison.Ordinal);
    }

    /// <summary>The tokens in their order, strings decoded, numbers as they are written.</summary>
    private static List<string> Tokens(string json)
    {
        var reader = new Utf8JsonReader(System.Text.Encoding.UTF8.GetBytes(json));
        var tokens = new List<string>();
        while (reader.Read())
        {
            var isText = reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName;
            tokens.Add($"{reader.TokenType} {(isText ? reader.GetString() : System.Text.Encoding.UTF8.GetString(reader.ValueSpan))}");
        }

        return tokens;
    }
}
