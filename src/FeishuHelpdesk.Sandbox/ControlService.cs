using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using FeishuHelpdesk.Sandbox.Operations;
using FeishuHelpdesk.Sandbox.State;
using Microsoft.AspNetCore.Http;

namespace FeishuHelpdesk.Sandbox;

/// <summary>What the members of the sandbox do, for clients that cannot call them: an address beside that of the service.</summary>
internal sealed class ControlService(SandboxService service)
{
    public const string BasePath = "/sandbox/";

    private const string Usage = """
        GET /sandbox/requests
        DELETE /sandbox/requests
        POST /sandbox/faults {"fault":"reset","operation":"ticket.get","calls":1,"share":1}
        DELETE /sandbox/faults
        POST /sandbox/seed {"tickets":[...]}
        POST /sandbox/reset
        POST /sandbox/guest_writes {"ticket_id":"1","text":"Hello"}
        POST /sandbox/agent_writes {"ticket_id":"1","text":"Hello"}
        POST /sandbox/guest_rates {"ticket_id":"1","score":3}
        POST /sandbox/review {"notification_id":"1","approve":true}
        GET /sandbox/deliveries
        POST /sandbox/event_address {"address":"http://127.0.0.1:5000/feishu/events"}
        POST /sandbox/check_event_address

        """;

    public async ValueTask<SandboxAnswer> AnswerAsync(HttpRequest request, string target)
    {
        // A page of another site can send simple requests to this machine, and no others without being asked first.
        if (request.Method == HttpMethods.Post && request.ContentType?.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) != true)
            return Text(415, "the content type must be application/json");
        try
        {
            using var buffer = new MemoryStream();
            await request.Body.CopyToAsync(buffer, request.HttpContext.RequestAborted).ConfigureAwait(false);
            if (request.Method == HttpMethods.Post && target == BasePath + "check_event_address")
                return await service.Events.CheckAddressAsync(request.HttpContext.RequestAborted).ConfigureAwait(false) ? Done() : Text(502, "the challenge did not come back within a second");
            return Answer($"{request.Method} {target}", Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
        }
        catch (BadHttpRequestException tooMuch)
        {
            return Text(tooMuch.StatusCode, "the body is too large");
        }
        catch (Exception e) when (e is ArgumentException or FormatException or InvalidOperationException or JsonException)
        {
            return Text(400, e.Message);
        }
    }

    private SandboxAnswer Answer(string route, string body)
    {
        switch (route)
        {
            case "GET /sandbox/requests":
                return Requests();
            case "DELETE /sandbox/requests":
                service.Log.Clear();
                return Done();
            case "POST /sandbox/faults":
                AddFault(Json(body));
                return Done();
            case "DELETE /sandbox/faults":
                service.Faults.Clear();
                return Done();
            case "POST /sandbox/seed":
                var seed = new SandboxSeed().AddJson(body);
                lock (service.State.Gate)
                    seed.Sow(service.State);
                return Done();
            case "POST /sandbox/reset":
                service.Reset();
                return Done();
            case "POST /sandbox/guest_writes":
                return Written(People.GuestWrites(service.State, Field(body, "ticket_id"), Field(body, "text")));
            case "POST /sandbox/agent_writes":
                return Written(People.AgentWrites(service.State, Field(body, "ticket_id"), Field(body, "text"), Json(body).Text("agent_id")));
            case "POST /sandbox/guest_rates":
                People.GuestRates(service.State, Field(body, "ticket_id"), (int)(Json(body).Number("score") ?? 0));
                return Done();
            case "POST /sandbox/review":
                People.ReviewNotification(service.State, Field(body, "notification_id"), Json(body).Flag("approve") ?? throw new FormatException("approve is required"));
                return Done();
            case "GET /sandbox/deliveries":
                return Deliveries();
            case "POST /sandbox/event_address":
                service.Events.Webhook.Address = Json(body).Text("address") is { } address
                    ? Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri : throw new FormatException("address must be an http or https address")
                    : null;
                return Done();
            default:
                return Text(404, Usage);
        }
    }

    private void AddFault(JsonElement json)
    {
        var name = json.Text("fault") ?? "";
        var fault = SandboxFault.Named(name) ?? throw new FormatException($"fault takes {SandboxFault.Names}");
        var operation = json.Text("operation") is { } wanted
            ? HelpdeskOperations.All.FirstOrDefault(one => one.Name == wanted) ?? throw new FormatException($"there is no operation {wanted}")
            : null;
        service.Faults.Add(fault, operation, json.Number("calls") is { } calls ? checked((int)Math.Min(calls, int.MaxValue)) : null, json.Fraction("share") ?? 1);
    }

    private SandboxAnswer Requests()
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartArray();
            foreach (var request in service.Log.All)
            {
                json.WriteStartObject();
                json.WriteString("time", request.Time.ToString("O", CultureInfo.InvariantCulture));
                json.Optional("operation", request.Operation?.Name);
                json.WriteString("method", request.Method);
                json.WriteString("target", request.Target);
                json.WriteStartObject("headers");
                foreach (var (name, value) in request.Headers)
                    json.WriteString(name, value);
                json.WriteEndObject();
                json.WriteString("body", request.Body);
                json.Optional("status", request.Status);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        return SandboxAnswer.Raw(200, SandboxService.Json, buffer.ToArray());
    }

    private SandboxAnswer Deliveries()
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartArray();
            foreach (var delivery in service.Events.All)
            {
                json.WriteStartObject();
                json.WriteString("event_id", delivery.EventId);
                json.WriteString("event_type", delivery.EventType);
                json.WriteString("time", delivery.Time.ToString("O", CultureInfo.InvariantCulture));
                json.WriteBoolean("is_delivered", delivery.IsDelivered);
                json.Texts("attempts", delivery.Attempts.Select(attempt => attempt.Outcome));
                json.Optional("event", delivery.Event);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        return SandboxAnswer.Raw(200, SandboxService.Json, buffer.ToArray());
    }

    private static JsonElement Json(string body) => JsonDocument.Parse(body).RootElement;

    private static string Field(string body, string name) => Json(body).Text(name) ?? throw new FormatException($"{name} is required");

    private static SandboxAnswer Written(string id) => SandboxAnswer.Raw(200, SandboxService.Json, $"{{\"id\":\"{id}\"}}");

    private static SandboxAnswer Done() => SandboxAnswer.Raw(204, null, "");

    private static SandboxAnswer Text(int status, string text) => SandboxAnswer.Raw(status, "text/plain; charset=utf-8", text);
}
