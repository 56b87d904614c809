using System.Text.Json.Nodes;
using FeishuHelpdesk.Complement.Description;
using FeishuHelpdesk.Complement.Kiota;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.OpenApi;

namespace FeishuHelpdesk.Complement.Api;

/// <summary>An event that the service sends, as the description has it.</summary>
/// <param name="Pointer">Where it stands.</param>
/// <param name="Entry">What is said of it.</param>
/// <param name="Type">Its type, as it is sent.</param>
/// <param name="Name">Its name in code.</param>
/// <param name="Payload">Name of the schema of what it says.</param>
/// <param name="Schema">That schema.</param>
/// <param name="Operation">The call that brings it.</param>
internal sealed record DescribedEvent(string Pointer, JsonObject Entry, string Type, string Name, string Payload, IOpenApiSchema Schema, OpenApiOperation Operation)
{
    /// <summary>Where the schema stands.</summary>
    public string SchemaPointer => $"/components/schemas/{SourceMap.Escape(Payload)}";
}

/// <summary>An event that the service sends, and the model of what it says.</summary>
/// <param name="Described">The event in the description.</param>
/// <param name="Payload">The model.</param>
/// <param name="Subscription">The pair that subscribes to it; null where none does.</param>
/// <param name="HelpdeskId">From the payload along the fields to the id of the helpdesk; empty where there is none.</param>
/// <param name="TicketId">From the payload along the fields to the id of the ticket; empty where there is none.</param>
internal sealed record ApiEvent(DescribedEvent Described, Model Payload, (string Type, string Subtype)? Subscription, IReadOnlyList<Field> HelpdeskId, IReadOnlyList<Field> TicketId);

/// <summary>Reads <c>x-event</c>.</summary>
internal static class EventJoin
{
    private const string Name = "x-event";

    /// <summary>The events of a description, in its order.</summary>
    public static IReadOnlyList<DescribedEvent> Find(ApiDescription description)
    {
        var events = new List<DescribedEvent>();
        foreach (var (pointer, call) in Callbacks(description))
        {
            if (description.Extension(call.Extensions, pointer, Name) is not { } node)
                continue;
            var at = $"{pointer}/{Name}";
            var entry = ApiDescription.Object(node, at);
            ApiDescription.Only(entry, at, "type", "name", "payload", "subscription", "helpdesk-id", "ticket-id");
            var (type, name, payload) = (ApiDescription.NeededText(entry, "type", at), ApiDescription.NeededText(entry, "name", at), ApiDescription.NeededText(entry, "payload", at));
            if (!SyntaxFacts.IsValidIdentifier(name) || !char.IsUpper(name[0]) || name == "All")
                throw new DescriptionException($"{at}/name", $"{name} cannot be the name of an event");
            if (events.Any(other => other.Name == name || other.Type == type))
                throw new DescriptionException(at, $"{name}, {type}, stands here twice");
            if (events.Any(other => other.Payload == payload))
                throw new DescriptionException($"{at}/payload", $"{payload} is what another event says already; events are told apart by it");
            if (description.Document.Components?.Schemas?.TryGetValue(payload, out var schema) != true)
                throw new DescriptionException($"{at}/payload", $"Nothing is called {payload}");
            events.Add(new(pointer, entry, type, name, payload, schema!, call));
        }

        return events;
    }

    /// <summary>The events with their models, which exist by now.</summary>
    public static IEnumerable<ApiEvent> Join(IEnumerable<DescribedEvent> events, KiotaClient kiota, ModelJoin join)
    {
        foreach (var one in events)
        {
            var at = $"{one.Pointer}/{Name}";
            var model = join.Join(one.Schema, one.SchemaPointer, $"{kiota.Namespace}.Models.{one.Payload}");
            model.IsRoot = true;
            model.MarkRead();
            model.Event = new(one, model, Subscription(one.Entry, at), Path(model, one.Entry, "helpdesk-id", at), Path(model, one.Entry, "ticket-id", at));
            yield return model.Event;
        }
    }

    private static IEnumerable<(string Pointer, OpenApiOperation Call)> Callbacks(ApiDescription description) =>
        from path in description.Document.Paths
        from operation in path.Value.Operations ?? []
        from callback in operation.Value.Callbacks ?? new Dictionary<string, IOpenApiCallback>()
        from address in callback.Value.PathItems ?? []
        from call in address.Value.Operations ?? []
        select (
            $"/paths/{SourceMap.Escape(path.Key)}/{operation.Key.Method.ToLowerInvariant()}/callbacks/{SourceMap.Escape(callback.Key)}/{SourceMap.Escape(address.Key.Expression)}/{call.Key.Method.ToLowerInvariant()}",
            call.Value);

    private static (string, string)? Subscription(JsonObject entry, string pointer)
    {
        if (entry["subscription"] is not { } node)
            return null;
        var at = $"{pointer}/subscription";
        var pair = ApiDescription.Object(node, at);
        ApiDescription.Only(pair, at, "type", "subtype");
        return (ApiDescription.NeededText(pair, "type", at), ApiDescription.NeededText(pair, "subtype", at));
    }

    private static List<Field> Path(Model payload, JsonObject entry, string word, string pointer)
    {
        if (ApiDescription.OptionalText(entry, word, pointer) is not { } path)
            return [];
        var fields = Model.Path(payload, "the event", path, $"{pointer}/{word}");
        return fields[^1].Kind == FieldKind.Text ? fields : throw new DescriptionException($"{pointer}/{word}", $"{path} is {fields[^1].Kind}, and Text belongs here");
    }
}
