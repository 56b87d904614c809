using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FeishuHelpdesk.Generated.Models;
using FeishuHelpdesk.Serialization;
using Xunit;

namespace FeishuHelpdesk.Tests.Serialization;

/// <summary>A text that recurs in an answer is one object, and never another text.</summary>
public class TextPoolTests
{
    [Fact]
    public void A_person_who_recurs_has_one_name()
    {
        var ticket = Read("""{"guest":{"name":"张三","id":"ou_1"},"closed_by":{"name":"张三","id":"ou_1"},"agents":[{"name":"李四","id":"ou_2"},{"name":"张三","id":"ou_1"}]}""");
        Assert.Equal(["李四", "张三"], ticket.Agents!.Select(agent => agent.Name));
        Assert.Same(ticket.Guest!.Name, ticket.ClosedBy!.Name);
        Assert.Same(ticket.Guest.Name, ticket.Agents![1].Name);
        Assert.Same(ticket.Guest.Id, ticket.ClosedBy.Id);
    }

    [Fact]
    public void What_one_answer_holds_is_forgotten_before_the_next()
    {
        const string json = """{"guest":{"name":"Ann"}}""";
        Assert.NotSame(Read(json).Guest!.Name, Read(json).Guest!.Name);
    }

    [Fact]
    public void An_answer_that_cannot_be_read_leaves_nothing_behind()
    {
        Assert.ThrowsAny<JsonException>(() => Read("""{"guest":{"name":"Ann"},"closed_by":{"name":]}}"""));
        Assert.Equal("Bob", Read("""{"guest":{"name":"Bob"},"closed_by":{"name":"Bob"}}""").Guest!.Name);
    }

    [Fact]
    public void The_same_bytes_mean_the_same_only_where_both_are_escaped()
    {
        var names = Names(Read("""
            {"agents":[{"name":"a\u0062c"},{"name":"abc"},{"name":"a\u0062c"},{"name":"a\\u0062c"},{"name":"a\nb"},{"name":"a\\nb"},{"name":"\ud83d\ude00"},{"name":"😀"}]}
            """));
        Assert.Equal(["abc", "abc", "abc", @"a\u0062c", "a\nb", @"a\nb", "😀", "😀"], names);
    }

    [Theory]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(40)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(1000)]
    public void Texts_that_differ_in_one_place_only_stay_apart(int length)
    {
        // In every place once: also where nobody looks to tell texts apart at a glance.
        string[] texts = [.. Enumerable.Range(0, length).Select(place => new string('x', place) + 'y' + new string('x', length - place - 1))];
        string[] twice = [.. texts, .. texts];
        Assert.Equal(twice, Names(Read(WithAgents(twice))));
    }

    [Fact]
    public void Ten_thousand_texts_come_out_as_they_went_in()
    {
        var random = new Random(20261122);
        const string alphabet = "ab\"\\\n/é中😀";
        string[] texts = [.. Enumerable.Range(0, 10_000).Select(_ => string.Concat(
            Enumerable.Range(0, random.Next(12)).Select(_ => StringInfo.GetNextTextElement(alphabet, random.Next(9)))))];
        Assert.Equal(texts, Names(Read(WithAgents(texts))));
    }

    [Fact]
    public async Task Answers_on_many_threads_do_not_mix()
    {
        var answers = Enumerable.Range(0, 200).Select(i => Task.Run(
            () =>
            {
                string[] texts = [.. Enumerable.Range(0, 100).Select(j => $"{(i + j) % 7}-{j % 5}")];
                Assert.Equal(texts, Names(Read(WithAgents(texts))));
            },
            TestContext.Current.CancellationToken));
        await Task.WhenAll(answers);
    }

    private static string WithAgents(IEnumerable<string> names) =>
        new JsonObject { ["agents"] = new JsonArray([.. names.Select(name => new JsonObject { ["name"] = name })]) }.ToJsonString();

    private static IEnumerable<string?> Names(Ticket ticket) => ticket.Agents!.Select(agent => agent.Name);

    private static Ticket Read(string ticket) =>
        new AnswerParseNode(Encoding.UTF8.GetBytes($$$"""{"code":0,"data":{"ticket":{{{ticket}}}}}"""))
            .GetObjectValue(GetTicketResponse.CreateFromDiscriminatorValue).Data!.Ticket!;
}
