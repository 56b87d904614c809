using System.Text;
using System.Text.Json;
using FeishuHelpdesk.Benchmarks.HandWritten;
using FeishuHelpdesk.Generated.Models;
using FeishuHelpdesk.Http;
using FeishuHelpdesk.Serialization;
using Microsoft.Kiota.Serialization.Json;
using RestSharp;
using RestSharp.Serializers.Json;

namespace FeishuHelpdesk.Benchmarks;

/// <summary>Reads an answer in the way of each client, from memory and from a connection.</summary>
internal static class Readers
{
    private static readonly JsonParseNodeFactory KiotaFactory = new();
    private static readonly JsonSerializerOptions NSwagSettings = NSwagSettingsOf();
    private static readonly Newtonsoft.Json.JsonSerializer NewtonsoftSerializer = NewtonsoftOf();

    internal static readonly JsonSerializerOptions RestSharpSettings = new(JsonSerializerDefaults.Web) { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };
    private static readonly SystemTextJsonSerializer RestSharpSerializer = new(RestSharpSettings);

    public static HandWritten.Ticket HandWritten(byte[] json) =>
        JsonSerializer.Deserialize(json, HandWrittenContext.Default.Envelope) is { Code: 0, Data.Ticket: { } ticket } ? ticket : throw new InvalidDataException();

    public static Generated.Models.Ticket Ours(byte[] json)
    {
        var node = new AnswerParseNode(json);
        return TicketOf(node.GetObjectValue(GetTicketResponse.CreateFromDiscriminatorValue));
    }

    public static Generated.Models.Ticket Kiota(byte[] json)
    {
        var node = KiotaFactory.GetRootParseNodeAsync("application/json", new MemoryStream(json)).GetAwaiter().GetResult();
        return TicketOf(node.GetObjectValue(GetTicketResponse.CreateFromDiscriminatorValue));
    }

    public static NSwagClient.Ticket NSwag(byte[] json)
    {
        // As the generated client does it: from the stream. In memory it never waits.
        var reading = JsonSerializer.DeserializeAsync<NSwagClient.GetTicketResponse>(new MemoryStream(json), NSwagSettings);
        return reading.IsCompletedSuccessfully && reading.Result is { Code: 0, Data.Ticket: { } ticket } ? ticket : throw new InvalidDataException();
    }

    public static NSwagNewtonsoftClient.Ticket NSwagNewtonsoft(byte[] json)
    {
        // As the generated client does it: from the stream, by way of a text reader.
        using var text = new StreamReader(new MemoryStream(json));
        using var reader = new Newtonsoft.Json.JsonTextReader(text);
        return NewtonsoftSerializer.Deserialize<NSwagNewtonsoftClient.GetTicketResponse>(reader) is { Code: 0, Data.Ticket: { } ticket } ? ticket : throw new InvalidDataException();
    }

    public static HandWritten.Ticket RestSharp(byte[] json)
    {
        // As RestSharp does it: the whole body becomes a string, and the string is read.
        var response = new RestResponse(new RestRequest()) { Content = Encoding.UTF8.GetString(json), ContentType = "application/json" };
        return RestSharpSerializer.Deserialize<Envelope>(response) is { Code: 0, Data.Ticket: { } ticket } ? ticket : throw new InvalidDataException();
    }

    public static async Task<HandWritten.Ticket> HandWrittenAsync(Stream stream) =>
        await JsonSerializer.DeserializeAsync(stream, HandWrittenContext.Default.Envelope) is { Code: 0, Data.Ticket: { } ticket } ? ticket : throw new InvalidDataException();

    public static async Task<Generated.Models.Ticket> OursAsync(Stream stream)
    {
        using var response = new HttpResponseMessage { Content = new StreamContent(stream) };
        using var answer = await ServiceAnswer.ReadAsync(response, CancellationToken.None);
        var node = new AnswerParseNode(answer.Body);
        return TicketOf(node.GetObjectValue(GetTicketResponse.CreateFromDiscriminatorValue));
    }

    public static async Task<Generated.Models.Ticket> KiotaAsync(Stream stream)
    {
        var node = await KiotaFactory.GetRootParseNodeAsync("application/json", stream);
        return TicketOf(node.GetObjectValue(GetTicketResponse.CreateFromDiscriminatorValue));
    }

    public static async Task<HandWritten.Ticket> RestSharpAsync(Stream stream)
    {
        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy);
        return RestSharp(copy.ToArray());
    }

    public static async Task<List<HandWritten.Ticket>> HandWrittenPageAsync(Stream stream) =>
        await JsonSerializer.DeserializeAsync(stream, HandWrittenContext.Default.PageEnvelope) is { Code: 0, Data.Tickets: { } tickets } ? tickets : throw new InvalidDataException();

    public static async Task<List<Generated.Models.Ticket>> OurPageAsync(Stream stream)
    {
        using var response = new HttpResponseMessage { Content = new StreamContent(stream) };
        using var answer = await ServiceAnswer.ReadAsync(response, CancellationToken.None);
        var page = new TicketPage();
        ModelReader.Read(answer.Body.Span, page, drift: null);
        return page is { Code: 0, Tickets: { } tickets } ? tickets : throw new InvalidDataException();
    }

    public static async Task<List<Generated.Models.Ticket>> KiotaPageAsync(Stream stream)
    {
        var node = await KiotaFactory.GetRootParseNodeAsync("application/json", stream);
        return [.. node.GetChildNode("data")!.GetChildNode("tickets")!.GetCollectionOfObjectValues(Generated.Models.Ticket.CreateFromDiscriminatorValue)];
    }

    /// <summary>The first ticket that a process reads, from memory; in milliseconds.</summary>
    public static double First(string client)
    {
        var json = Documents.Ticket;
        var started = System.Diagnostics.Stopwatch.GetTimestamp();
        _ = client switch
        {
            "HttpClient" => (object)HandWritten(json),
            "Ours" => Ours(json),
            "Kiota" => Kiota(json),
            "NSwag" => NSwag(json),
            "NSwagNewtonsoft" => NSwagNewtonsoft(json),
            _ => RestSharp(json),
        };
        return System.Diagnostics.Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    private static Generated.Models.Ticket TicketOf(GetTicketResponse? response) =>
        response is { Code: 0, Data.Ticket: { } ticket } ? ticket : throw new InvalidDataException();

    private static JsonSerializerOptions NSwagSettingsOf()
    {
        using var http = new HttpClient();
        return new NSwagClient.NSwagHelpdeskClient(http).JsonSerializerSettings;
    }

    private static Newtonsoft.Json.JsonSerializer NewtonsoftOf()
    {
        using var http = new HttpClient();
        return Newtonsoft.Json.JsonSerializer.Create(new NSwagNewtonsoftClient.NSwagHelpdeskClient(http).JsonSerializerSettings);
    }
}
