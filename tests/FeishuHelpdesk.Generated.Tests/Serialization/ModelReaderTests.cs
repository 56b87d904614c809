using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using FeishuHelpdesk.Generated;
using FeishuHelpdesk.Generated.Models;
using FeishuHelpdesk.Serialization;
using Microsoft.Kiota.Abstractions.Serialization;
using Xunit;

namespace FeishuHelpdesk.Tests.Serialization;

public sealed class ModelReaderTests
{
    /// <summary>Models that are only ever written, and the generated exception, in whose place ErrorEnvelope is read.</summary>
    private static readonly Type[] NotRead = [typeof(TenantAccessTokenRequest), typeof(ErrorResponse)];

    public static TheoryData<Type> GeneratedModels { get; } =
    [
        .. typeof(FeishuHelpdeskClient).Assembly.GetTypes().Where(type =>
            type.IsClass && !type.IsAbstract && typeof(IParsable).IsAssignableFrom(type) && type.Namespace == typeof(Ticket).Namespace),
    ];

    private static JsonSerializerOptions Options => ModelReader.TryGet<GetTicketResponse>(out var model) ? model.Options : throw new InvalidOperationException();

    [Theory]
    [MemberData(nameof(GeneratedModels))]
    public void A_generated_model_has_the_field_names_that_kiota_gave_it(Type type)
    {
        if (NotRead.Contains(type))
        {
            Assert.False(Options.TryGetTypeInfo(type, out _));
            return;
        }

        Assert.True(Options.TryGetTypeInfo(type, out var info));
        if (typeof(IComposedTypeWrapper).IsAssignableFrom(type))
        {
            // Read by a converter, which has no fields of its own.
            Assert.Equal(JsonTypeInfoKind.None, info.Kind);
            return;
        }

        var model = (IParsable)Activator.CreateInstance(type)!;
        Assert.Equal(
            model.GetFieldDeserializers().Keys.Order(StringComparer.Ordinal),
            info.Properties.Where(property => !property.IsExtensionData).Select(property => property.Name).Order(StringComparer.Ordinal));
        if (model is IAdditionalDataHolder)
            Assert.Single(info.Properties, property => property.IsExtensionData);
    }

    [Fact]
    public void Reading_takes_no_reflection()
    {
        // One resolver, generated at compile time, with a modifier: nothing that looks at types at run time.
        Assert.NotNull(Options.TypeInfoResolver);
        Assert.IsNotType<DefaultJsonTypeInfoResolver>(Options.TypeInfoResolver, exactMatch: false);
        Assert.DoesNotContain(Options.TypeInfoResolverChain, resolver => resolver is DefaultJsonTypeInfoResolver);
        Assert.False(Options.TryGetTypeInfo(typeof(ModelReaderTests), out _));
        Assert.IsType<FeishuHelpdeskJsonContext>(FeishuHelpdeskJsonContext.Default, exactMatch: false);
        Assert.True(Options.IsReadOnly);
        Assert.Equal(JsonNumberHandling.AllowReadingFromString, Options.NumberHandling);
    }

    [Fact]
    public void A_type_that_the_context_does_not_know_is_read_by_kiotas_reader()
    {
        Assert.False(ModelReader.TryGet<TenantAccessTokenRequest>(out _));
        var request = Models.Ours("\uFEFF{\"app_id\":\"a\",\"x\":1}"u8.ToArray(), TenantAccessTokenRequest.CreateFromDiscriminatorValue);
        Assert.Equal("a", request.AppId);
        Assert.True(request.AdditionalData.ContainsKey("x"));
    }

    [Fact]
    public void The_callbacks_of_kiotas_reader_are_called()
    {
        var seen = new List<string>();
        var node = new SystemTextJsonParseNode("""{"code":0}"""u8.ToArray())
        {
            OnBeforeAssignFieldValues = _ => seen.Add("before"),
            OnAfterAssignFieldValues = _ => seen.Add("after"),
        };
        Assert.Equal(0, node.GetObjectValue(GetTicketResponse.CreateFromDiscriminatorValue).Code);
        Assert.Equal(["before", "after"], seen);
    }

    [Theory]
    [InlineData("""{"code":0,"data":{"ticket":{"created_at":true}}}""", "$.data.ticket.created_at")]
    [InlineData("""{"code":0,"data":{"ticket":{"created_at":"soon"}}}""", "$.data.ticket.created_at")]
    [InlineData("""{"code":0,"data":{"ticket":{"status":1.5}}}""", "$.data.ticket.status")]
    [InlineData("""{"code":0,"data":{"ticket":{"status":99999999999}}}""", "$.data.ticket.status")]
    [InlineData("""{"code":0,"data":{"ticket":{"ticket_id":{}}}}""", "$.data.ticket.ticket_id")]
    [InlineData("""{"code":0,"data":{"ticket":{"guest":[]}}}""", "$.data.ticket.guest")]
    [InlineData("""{"code":0,"data":{"ticket":{"agents":[{"id":"a"},{"id":[]}]}}}""", "$.data.ticket.agents[1].id")]
    [InlineData("""{"code":0,"data":{"ticket":{"comments":"none"}}}""", "$.data.ticket.comments")]
    [InlineData("""{"code":0,"data":{"ticket":{"comments":[1]}}}""", "$.data.ticket.comments")]
    [InlineData("""{"code":0,"data":{"ticket":{"dissatisfaction_reason":["a",{}]}}}""", "$.data.ticket.dissatisfaction_reason")]
    [InlineData("""{"code":0,"data":[]}""", "$.data")]
    [InlineData("[]", "$")]
    public void A_wrong_type_is_refused_with_its_path(string json, string path)
    {
        var exception = Assert.Throws<JsonException>(() => Models.OurTicket(json));
        Assert.StartsWith(path, exception.Path, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"code":0,"msg":"\ud83d"}""")]
    [InlineData("""{"code":0,"msg":"a\udc00b"}""")]
    [InlineData("""{"code":0,"data":{"ticket":{"guest":{"name":"\udc00\ud83d"}}}}""")]
    public void Half_a_surrogate_pair_is_no_text(string json) => Assert.Throws<JsonException>(() => Models.OurTicket(json));

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
}
