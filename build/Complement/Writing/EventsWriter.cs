using System.Text;
using FeishuHelpdesk.Complement.Api;
using FeishuHelpdesk.Complement.Description;

namespace FeishuHelpdesk.Complement.Writing;

/// <summary>Writes the list of the events that the service sends.</summary>
internal sealed class EventsWriter(string rootNamespace)
{
    public (string Path, string Code) Write(IReadOnlyList<ApiEvent> events)
    {
        var code = new StringBuilder(CSharp.Header).Append(CSharp.Usings(rootNamespace, [CSharp.Library + ".Events", events[0].Payload.Class.Namespace]));
        code.Append($$"""

            namespace {{rootNamespace}};

            /// <summary>The events that the service sends, as far as the description knows them.</summary>
            public static class HelpdeskEvents
            {

            """);
        foreach (var one in events)
        {
            var call = one.Described.Operation;
            var summary = call.Summary ?? throw new DescriptionException(one.Described.Pointer, "The event has no summary");
            var text = $"{CSharp.Sentence(CSharp.Xml(summary))} {CSharp.Sentence(CSharp.Xml(call.Description ?? ""))}".TrimEnd();
            code.Append(CSharp.Doc("    ", "summary", $"<c>{CSharp.Xml(one.Described.Type)}</c>: {char.ToLowerInvariant(text[0])}{text[1..]} Comes as <see cref=\"{one.Payload.Class.Name}\"/>."));
            code.Append($"    public static HelpdeskEventType {one.Described.Name} {{ get; }} = new({CSharp.Literal(one.Described.Type)}, {CSharp.LiteralOrNull(one.Subscription?.Type)}, {CSharp.LiteralOrNull(one.Subscription?.Subtype)}, static () => new {one.Payload.Class.Name}());\n\n");
        }

        code.Append("    /// <summary>All of them.</summary>\n");
        code.Append($"    public static IReadOnlyList<HelpdeskEventType> All {{ get; }} = [{string.Join(", ", events.Select(one => one.Described.Name))}];\n}}\n");
        return ("HelpdeskEvents.cs", code.ToString());
    }
}
