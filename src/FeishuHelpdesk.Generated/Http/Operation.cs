using System.Collections.Concurrent;
using Microsoft.Kiota.Abstractions;

namespace FeishuHelpdesk.Http;

/// <summary>Which operation a request addresses, and where.</summary>
internal readonly struct Operation
{
    private const string BaseUrlExpression = "{+baseurl}";

    // There are as many entries as generated operations.
    private static readonly ConcurrentDictionary<(Method Method, string? Template), (HttpMethod Method, string Path, string Name, HelpdeskOperation? Entry, PathTemplate? Address)> Known = new();

    private Operation(HttpMethod method, string template, string name, HelpdeskOperation? entry, Uri address)
    {
        Entry = entry;
        Method = method;
        Template = template;
        Name = name;
        Address = address;
    }

    public HttpMethod Method { get; }

    /// <summary>Path template, such as <c>/helpdesk/v1/tickets/{ticket_id}</c>.</summary>
    public string Template { get; }

    /// <summary>Method and path template.</summary>
    public string Name { get; }

    public Uri Address { get; }

    /// <summary>What the description says of it; null for an operation of another description.</summary>
    public HelpdeskOperation? Entry { get; }

    /// <summary>Whether it needs no token because it gives one: its answer holds a secret.</summary>
    public bool IsToken => Entry is { Token: AccessTokenKind.None };

    /// <summary>Whether sending it twice does what sending it once does.</summary>
    public bool IsIdempotent => Entry?.IsIdempotent ?? (Method != HttpMethod.Post && Method != HttpMethod.Patch);

    public override string ToString() => Name;

    /// <exception cref="ArgumentException">A path value would make the request address another operation.</exception>
    public static Operation Of(RequestInformation request)
    {
        var (method, path, name, entry, template) = Known.GetOrAdd((request.HttpMethod, request.UrlTemplate), static key => Describe(key.Method, key.Template ?? ""));
        return new(method, path, name, entry, template?.Expand(request) ?? Expand(request));
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

    private static (HttpMethod Method, string Path, string Name, HelpdeskOperation? Entry, PathTemplate? Address) Describe(Method method, string template)
    {
        var path = template.StartsWith(BaseUrlExpression, StringComparison.Ordinal) ? template[BaseUrlExpression.Length..] : template;
        // A query begins with {? or, where one of its parameters is required, with ?.
        var query = path.IndexOf('?');
        if (query >= 0)
            path = path[..query].TrimEnd('{');
        var httpMethod = new HttpMethod(method.ToString());
        var name = $"{httpMethod} {path}";
        return (httpMethod, path, name, HelpdeskOperations.Find(name), PathTemplate.Parse(template));
    }
}
