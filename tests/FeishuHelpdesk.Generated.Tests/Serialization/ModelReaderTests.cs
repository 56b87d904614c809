using System.Reflection;
using System.Text;
using System.Text.Json;
using FeishuHelpdesk.Generated;
using FeishuHelpdesk.Generated.Models;
using FeishuHelpdesk.Serialization;
using FeishuHelpdesk.Tests.Models;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Kiota.Abstractions.Serialization;
using Xunit;

namespace FeishuHelpdesk.Tests.Serialization;

public sealed class ModelReaderTests
{
    private static readonly Type[] AllModels =
    [
        .. typeof(FeishuHelpdeskClient).Assembly.GetTypes().Where(type =>
            type.IsClass && !type.IsAbstract && typeof(IParsable).IsAssignableFrom(type) && type.Namespace == typeof(Ticket).Namespace),
    ];

    /// <summary>What answers hold: themselves, and the models of their fields.</summary>
    private static readonly HashSet<Type> Read = Within(AllModels.Where(type => typeof(IReadableModel).IsAssignableFrom(type)));

    public static TheoryData<Type> ReadModels { get; } =
        [.. Read.Where(type => !typeof(IComposedTypeWrapper).IsAssignableFrom(type) && !Spec.Maps().Contains(type.Name))];

    public static TheoryData<Type> SentModels { get; } = [.. AllModels.Except(Read)];

    public static TheoryData<Type> Maps { get; } = [.. Read.Where(type => Spec.Maps().Contains(type.Name))];

    [Theory]
    [MemberData(nameof(ReadModels))]
    public void A_model_has_a_reader_that_knows_every_field_by_the_name_that_kiota_gave_it(Type type)
    {
        var reader = typeof(ModelReader).Assembly.GetType($"FeishuHelpdesk.Serialization.{type.Name}Reader");
        Assert.True(reader is not null, $"{type.Name} has no reader.");

        // An object under each name: a field that is known is unreadable or read, never unknown.
        var names = ((IParsable)Activator.CreateInstance(type)!).GetFieldDeserializers().Keys;
        var drift = new DriftLog();
        var json = Encoding.UTF8.GetBytes("{" + string.Join(',', names.Append("not_a_field").Select(name => $"\"{name}\":{{}}")) + "}");
        ModelReader.Read(json, new Root(reader), drift);
        Assert.Single(drift.Entries, entry => entry.Kind == ContractDriftKind.UnknownField);
    }

    private static HashSet<Type> Within(IEnumerable<Type> roots)
    {
        var found = new HashSet<Type>();
        var left = new Queue<Type>(roots);
        while (left.TryDequeue(out var type))
        {
            if (!found.Add(type))
                continue;
            foreach (var property in type.GetProperties())
            {
                var held = property.PropertyType.IsGenericType ? property.PropertyType.GenericTypeArguments[^1] : property.PropertyType;
                if (AllModels.Contains(held))
                    left.Enqueue(held);
            }
        }

        return found;
    }

    [Fact]
    public void Every_answer_of_every_operation_is_read() => Assert.All(
        Spec.Examples().Where(example => !example.File.Contains(".request.", StringComparison.Ordinal)).Select(example => example.Schema).Distinct(),
        schema => Assert.Contains(Read, type => type.Name == schema));

    [Theory]
    [MemberData(nameof(SentModels))]
    public void A_model_that_is_only_sent_has_no_reader(Type type) =>
        Assert.Null(typeof(ModelReader).Assembly.GetType($"FeishuHelpdesk.Serialization.{type.Name}Reader"));

    [Theory]
    [MemberData(nameof(Maps))]
    public void The_entries_of_a_map_are_kept_under_their_names_and_none_is_unknown(Type type)
    {
        var holder = Read.First(model => model.GetProperties().Any(property => property.PropertyType == type));
        var field = holder.GetProperties().Single(property => property.PropertyType == type);
        var root = Read.First(model => typeof(IReadableModel).IsAssignableFrom(model) && model.GetProperty("Data")?.PropertyType == holder);
        var drift = new DriftLog();
        var answer = (IReadableModel)Activator.CreateInstance(root)!;
        var name = JsonNamingPolicy.SnakeCaseLower.ConvertName(field.Name);
        ModelReader.Read(Encoding.UTF8.GetBytes("{\"code\":0,\"data\":{\"" + name + "\":{\"ou_1\":\"a@example.com\",\"ou_2\":\"b@example.com\"}}}"), answer, drift);

        var map = (IAdditionalDataHolder)field.GetValue(root.GetProperty("Data")!.GetValue(answer))!;
        Assert.Equal(["ou_1", "ou_2"], map.AdditionalData.Keys.Order(StringComparer.Ordinal));
        Assert.Empty(drift.Entries);
    }

    [Fact]
    public void A_model_without_a_reader_is_read_by_kiotas()
    {
        var request = Models.Ours("\uFEFF{\"app_id\":\"a\",\"x\":1}"u8.ToArray(), TenantAccessTokenRequest.CreateFromDiscriminatorValue);
        Assert.Equal("a", request.AppId);
        Assert.True(request.AdditionalData.ContainsKey("x"));
    }

    [Fact]
    public void The_callbacks_of_kiotas_reader_are_called()
    {
        var seen = new List<string>();
        var node = new AnswerParseNode("""{"code":0}"""u8.ToArray())
        {
            OnBeforeAssignFieldValues = _ => seen.Add("before"),
            OnAfterAssignFieldValues = _ => seen.Add("after"),
        };
        Assert.Equal(0, node.GetObjectValue(GetTicketResponse.CreateFromDiscriminatorValue).Code);
        Assert.Equal(["before", "after"], seen);
    }

    [Theory]
    [InlineData("""{"code":0,"data":{"ticket":{"created_at":true}}}""", "$.data.ticket.created_at", JsonValueKind.True)]
    [InlineData("""{"code":0,"data":{"ticket":{"created_at":"soon"}}}""", "$.data.ticket.created_at", JsonValueKind.String)]
    [InlineData("""{"code":0,"data":{"ticket":{"created_at":"007"}}}""", "$.data.ticket.created_at", JsonValueKind.String)]
    [InlineData("""{"code":0,"data":{"ticket":{"created_at":"+7"}}}""", "$.data.ticket.created_at", JsonValueKind.String)]
    [InlineData("""{"code":0,"data":{"ticket":{"created_at":""}}}""", "$.data.ticket.created_at", JsonValueKind.String)]
    [InlineData("""{"code":0,"data":{"ticket":{"created_at":99999999999999999999}}}""", "$.data.ticket.created_at", JsonValueKind.Number)]
    [InlineData("""{"code":0,"data":{"ticket":{"status":1.5}}}""", "$.data.ticket.status", JsonValueKind.Number)]
    [InlineData("""{"code":0,"data":{"ticket":{"status":99999999999}}}""", "$.data.ticket.status", JsonValueKind.Number)]
    [InlineData("""{"code":0,"data":{"ticket":{"agent_service_duration":1e999}}}""", "$.data.ticket.agent_service_duration", JsonValueKind.Number)]
    [InlineData("""{"code":0,"data":{"ticket":{"agent_service_duration":9007199254740993}}}""", "$.data.ticket.agent_service_duration", JsonValueKind.Number)]
    [InlineData("""{"code":0,"data":{"ticket":{"agent_service_duration":"NaN"}}}""", "$.data.ticket.agent_service_duration", JsonValueKind.String)]
    [InlineData("""{"code":0,"data":{"ticket":{"ticket_id":{}}}}""", "$.data.ticket.ticket_id", JsonValueKind.Object)]
    [InlineData("""{"code":0,"data":{"ticket":{"ticket_id":["1"]}}}""", "$.data.ticket.ticket_id", JsonValueKind.Array)]
    [InlineData("""{"code":0,"data":{"ticket":{"guest":[]}}}""", "$.data.ticket.guest", JsonValueKind.Array)]
    [InlineData("""{"code":0,"data":{"ticket":{"agents":{"id":"a"}}}}""", "$.data.ticket.agents", JsonValueKind.Object)]
    [InlineData("""{"code":0,"data":{"ticket":{"agents":[{"id":"a"},[{"id":"b"}],{"id":"c"}]}}}""", "$.data.ticket.agents[*]", JsonValueKind.Array)]
    [InlineData("""{"code":0,"data":{"ticket":{"agents":[{"id":"a"},{"id":[]}]}}}""", "$.data.ticket.agents[*].id", JsonValueKind.Array)]
    [InlineData("""{"code":0,"data":{"ticket":{"customized_fields":[{"editable":"yes"}]}}}""", "$.data.ticket.customized_fields[*].editable", JsonValueKind.String)]
    [InlineData("""{"code":0,"data":{"ticket":{"comments":"none"}}}""", "$.data.ticket.comments", JsonValueKind.String)]
    [InlineData("""{"code":0,"data":{"ticket":{"comments":[{"id":1},2]}}}""", "$.data.ticket.comments[*]", JsonValueKind.Number)]
    [InlineData("""{"code":0,"data":{"ticket":{"dissatisfaction_reason":["a",{}]}}}""", "$.data.ticket.dissatisfaction_reason[*]", JsonValueKind.Object)]
    [InlineData("""{"code":0,"data":{"ticket":{"dissatisfaction_reason":[{},"a"]}}}""", "$.data.ticket.dissatisfaction_reason[*]", JsonValueKind.String)]
    [InlineData("""{"code":0,"data":[]}""", "$.data", JsonValueKind.Array)]
    public void A_value_that_its_field_cannot_hold_is_kept_and_told(string json, string path, JsonValueKind cameAs)
    {
        var drift = new DriftLog();
        var reports = new List<ContractDrift>();
        var response = new GetTicketResponse();
        ModelReader.Read(Encoding.UTF8.GetBytes(json), response, drift);
        new DriftReporter(reports.Add, NullLogger.Instance).Report(Encoding.UTF8.GetBytes(json), drift);
        Assert.Equal([new ContractDrift(path, ContractDriftKind.UnreadableValue) { CameAs = cameAs }], reports);
        Assert.Equal(Models.Canonical(Encoding.UTF8.GetBytes(json)), Models.Canonical(response));
    }

    [Theory]
    [InlineData("""{"ticket":{"status":"x","status":50}}""", """{"ticket":{"status":50,},}""")]
    [InlineData("""{"ticket":{"status":50,"status":"x"}}""", """{"ticket":{"status":"x",},}""")]
    [InlineData("""{"ticket":{"status":"x","a":{},"st\u0061tus":[1],"status":"y"}}""", """{"ticket":{"a":{},"status":"y",},}""")]
    [InlineData("""{"ticket":{"agents":[1],"agents":[{"id":"a"}]}}""", """{"ticket":{"agents":[{"id":"a",},],},}""")]
    [InlineData("""{"ticket":{"agents":[{"id":"a"}],"agents":{}}}""", """{"ticket":{"agents":{},},}""")]
    [InlineData("""{"ticket":{"guest":1,"guest":null}}""", """{"ticket":{},}""")]
    [InlineData("""{"ticket":{"comments":[1],"comments":{"id":1}}}""", """{"ticket":{"comments":{"id":1,},},}""")]
    [InlineData("""{"ticket":{"x":1,"x":2}}""", """{"ticket":{"x":2,},}""")]
    public void Of_two_fields_of_one_name_the_last_one_counts(string data, string expected) =>
        Assert.Equal("{\"data\":" + expected + ",}", Models.Canonical(Models.OurTicket("{\"data\":" + data + "}")));

    [Theory]
    [InlineData("[]")]
    [InlineData("1")]
    [InlineData("null")]
    [InlineData("\"code\"")]
    [InlineData("")]
    [InlineData("{} {}")]
    [InlineData("{},")]
    public void What_is_no_object_is_no_answer(string json) => Assert.ThrowsAny<JsonException>(() => Models.OurTicket(json));

    [Theory]
    [InlineData("""{"code":0,"msg":"\ud83d"}""", "\ufffd", "$.msg")]
    [InlineData("""{"code":0,"msg":"a\udc00b"}""", "a\ufffdb", "$.msg")]
    [InlineData("""{"code":0,"msg":"\\\ud83d\ude00\ud83d\uDE0\ud83d"}""", null, null)]
    [InlineData("""{"code":0,"msg":"\\ud83d"}""", "\\ud83d", null)]
    [InlineData("""{"code":0,"msg":"\ud83d\ude00"}""", "😀", null)]
    [InlineData("""{"code":0,"msg":"\udc00\ud83d"}""", "\ufffd\ufffd", "$.msg")]
    public void Half_a_character_becomes_the_replacement_character_and_is_told(string json, string? text, string? path)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        var response = new GetTicketResponse();
        var drift = new DriftLog();
        if (text is null)
        {
            Assert.ThrowsAny<JsonException>(() => ModelReader.Read(bytes, response, drift));
            return;
        }

        ModelReader.Read(bytes, response, drift);
        Assert.Equal(text, response.Msg);
        var reports = new List<ContractDrift>();
        new DriftReporter(reports.Add, NullLogger.Instance).Report(bytes, drift);
        Assert.Equal(path is null ? [] : [path], reports.Select(report => report.JsonPath));
        // What was read can be written.
        Assert.Contains("\"code\":0", Models.Canonical(response), StringComparison.Ordinal);
    }

    [Fact]
    public void Half_a_character_in_a_name_or_in_an_unknown_field_costs_nothing_either()
    {
        var response = Models.OurTicket("""{"\udc00":{"a":["\ud800"]},"data":{"ticket":{"ticket_id":"1"}}}""");
        Assert.Equal("1", response.Data?.Ticket?.TicketId);
        Assert.Equal("\ufffd", ((JsonElement)Assert.Single(response.AdditionalData).Value).GetProperty("a")[0].GetString());
        Assert.NotEmpty(Models.Canonical(response));
    }

    [Theory]
    [InlineData("2", "2")]
    [InlineData("-0.50", "-0.50")]
    [InlineData("12345678901234567890123456789012345678901234567890", "12345678901234567890123456789012345678901234567890")]
    public void A_number_in_the_place_of_a_text_keeps_its_digits(string number, string text) =>
        Assert.Equal(text, Models.OurTicket("{\"data\":{\"ticket\":{\"ticket_id\":" + number + "}}}").Data?.Ticket?.TicketId);

    [Fact]
    public void A_field_with_the_name_of_a_view_is_kept_like_any_unknown_one() => Assert.Equal(
        """{"data":{"ticket":{"comment_list":[1,],"created_date_time":"now","status":50,"typed_status":{},},},}""",
        Models.Canonical(Models.OurTicket("""{"data":{"ticket":{"status":50,"typed_status":{},"comment_list":[1],"created_date_time":"now"}}}""")));

    [Fact]
    public void A_model_outlives_the_bytes_that_it_was_read_from()
    {
        var bytes = Encoding.UTF8.GetBytes("""{"code":0,"msg":"text","x":{"deep":["kept"]}}""");
        var model = Models.Ours(bytes, GetTicketResponse.CreateFromDiscriminatorValue);
        Array.Clear(bytes);
        Assert.Equal("""{"code":0,"msg":"text","x":{"deep":["kept",],},}""", Models.Canonical(model));
    }

    /// <summary>Reads an answer with any reader.</summary>
    private sealed class Root(Type reader) : IReadableModel
    {
        private delegate void Reading(ref ModelReader reader);

        public void Read(ref ModelReader json)
        {
            // The one overload without a model of its own.
            var read = reader.GetMethods().Single(method => method.Name == "Read" && method.GetParameters().Length == 1);
            var any = typeof(Root).GetMethod(nameof(Ignoring), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(read.ReturnType);
            ((Reading)any.Invoke(null, [read])!)(ref json);
        }

        private static Reading Ignoring<T>(MethodInfo method)
        {
            var read = method.CreateDelegate<ReadModel<T>>();
            return (ref ModelReader json) => read(ref json);
        }
    }
}
