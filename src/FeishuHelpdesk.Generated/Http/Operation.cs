using System.Collections.Concurrent;
using Microsoft.Kiota.Abstractions;

namespace FeishuHelpdesk.Http;

/// <summary>Which operation a request addresses, and where.</summary>
internal readonly struct Operation
{
    private const string BaseUrlExpression = "{+baseurl}";

    // There are as many templates as generated paths, with a few methods each.
    private static readonly ConcurrentDictionary<string, Kind[]> Known = new(StringComparer.Ordinal);

    private readonly Kind _kind;

    private Operation(Kind kind, Uri address)
    {
        _kind = kind;
        Address = address;
    }

    public HttpMethod Method => _kind.HttpMethod;

    /// <summary>Path template, such as <c>/helpdesk/v1/tickets/{ticket_id}</c>.</summary>
    public string Template => _kind.Path;

    /// <summary>Method and path template.</summary>
    public string Name => _kind.Name;

    public Uri Address { get; }

    /// <summary>What the description says of it; null for an operation of another description.</summary>
    public HelpdeskOperation? Entry => _kind.Entry;

    /// <summary>Whether it needs no token because it gives one: its answer holds a secret.</summary>
    public bool IsToken => Entry is { Token: AccessTokenKind.None };

    /// <summary>Whether sending it twice does what sending it once does.</summary>
    public bool IsIdempotent => Entry?.IsIdempotent ?? (Method != HttpMethod.Post && Method != HttpMethod.Patch);

    public override string ToString() => Name;

    /// <exception cref="ArgumentException">A path value would make the request address another operation.</exception>
    public static Operation Of(RequestInformation request)
    {
        var kind = KindOf(request.HttpMethod, request.UrlTemplate ?? "");
        return new(kind, kind.Address?.Expand(request.PathParameters) ?? Expand(request));
    }

    /// <inheritdoc cref="Of(RequestInformation)"/>
    public static Operation Of(Method method, string template, Dictionary<string, object> pathParameters)
    {
        var kind = KindOf(method, template);
        return new(kind, kind.Address?.Expand(pathParameters) ?? Expand(new RequestInformation(method, template, pathParameters)));
    }

    /// <summary>Whether a URI reads the value as another path: an empty segment and the dot segments survive escaping.</summary>
    public static bool IsAnotherPath(object? value) => value is null or "" or "." or "..";

    private static Uri Expand(RequestInformation request)
    {
        foreach (var (name, value) in request.PathParameters)
        {
            if (name != "baseurl" && IsAnotherPath(value))
                throw new ArgumentException($"'{value}' cannot be the {name} of a request: a URI reads it as another path.", name);
        }

        return request.URI;
    }

    private static Kind KindOf(Method method, string template)
    {
        if (Known.TryGetValue(template, out var kinds))
        {
            foreach (var known in kinds)
            {
                if (known.Method == method)
                    return known;
            }
        }

        var kind = new Kind(method, template);
        Known.AddOrUpdate(template, [kind], (_, others) => [.. others, kind]);
        return kind;
    }

    /// <summary>What is the same wherever the operation is sent.</summary>
    private sealed class Kind
    {
        public Kind(Method method, string template)
        {
            Method = method;
            HttpMethod = new HttpMethod(method.ToString());
            Path = template.StartsWith(BaseUrlExpression, StringComparison.Ordinal) ? template[BaseUrlExpression.Length..] : template;
            // A query begins with {? or, where one of its parameters is required, with ?.
            var query = Path.IndexOf('?');
            if (query >= 0)
                Path = Path[..query].TrimEnd('{');
            Name = $"{HttpMethod} {Path}";
            Entry = HelpdeskOperations.Find(Name);
            Address = PathTemplate.Parse(template);
        }

        public Method Method { get; }

        public HttpMethod HttpMethod { get; }

        public string Path { get; }

        public string Name { get; }

        public HelpdeskOperation? Entry { get; }

        public PathTemplate? Address { get; }
    }
}
