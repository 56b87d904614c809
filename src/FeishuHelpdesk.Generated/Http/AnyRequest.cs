using System.Text;
using System.Text.Json;
using Microsoft.Kiota.Abstractions;

namespace FeishuHelpdesk.Http;

/// <summary>The request for any operation of the table.</summary>
internal static class AnyRequest
{
    /// <exception cref="ArgumentException">What was given does not go with the operation.</exception>
    public static RequestInformation Create(
        HelpdeskOperation operation,
        IDictionary<string, object> pathParameters,
        IEnumerable<KeyValuePair<string, string>> parameters,
        string? body,
        CallOptions? options)
    {
        var given = parameters.ToLookup(parameter => parameter.Key, parameter => parameter.Value, StringComparer.Ordinal);
        foreach (var values in given)
        {
            var known = operation.Parameters.FirstOrDefault(parameter => parameter.Name == values.Key)
                ?? throw new ArgumentException($"{operation.Name} has no parameter {values.Key}.", nameof(parameters));
            if (!known.IsList && values.Skip(1).Any())
                throw new ArgumentException($"{operation.Name} takes {values.Key} once.", nameof(parameters));
            if (values.Any(static value => value is null))
                throw new ArgumentException($"{values.Key} has no value.", nameof(parameters));
        }

        var path = new Dictionary<string, object>(pathParameters);
        var request = new RequestInformation { HttpMethod = MethodOf(operation), PathParameters = path };
        var query = new StringBuilder();
        foreach (var parameter in operation.Parameters)
        {
            string[] values = [.. given[parameter.Name]];
            if (parameter.IsRequired && values.All(static value => value.Length == 0))
                throw new ArgumentException($"{operation.Name} needs {parameter.Name}.", nameof(parameters));
            if (parameter.IsInPath)
                path[parameter.Name] = values[0];
            else if (values.Length > 0)
                request.QueryParameters.Add(parameter.Name, parameter.IsList ? values : values[0]);
            if (!parameter.IsInPath)
                query.Append(query.Length == 0 ? "{?" : ",").Append(parameter.Name).Append(parameter.IsList ? "*" : "");
        }

        request.UrlTemplate = "{+baseurl}" + operation.Path + (query.Length == 0 ? "" : query.Append('}').ToString());
        request.Headers.Add("Accept", operation.IsBinary ? "*/*" : "application/json");
        Add(request, operation, body);
        if (options is not null)
            request.AddRequestOptions([options]);
        return request;
    }

    private static void Add(RequestInformation request, HelpdeskOperation operation, string? body)
    {
        if (!operation.HasBody)
        {
            if (body is not null)
                throw new ArgumentException($"{operation.Name} takes no body.", nameof(body));
            return;
        }

        if (body is null)
            throw new ArgumentException($"{operation.Name} needs a body.", nameof(body));
        var bytes = Encoding.UTF8.GetBytes(body);
        try
        {
            using var json = JsonDocument.Parse(bytes);
            if (json.RootElement.ValueKind != JsonValueKind.Object)
                throw new ArgumentException("The body is JSON, but no object.", nameof(body));
        }
        catch (JsonException exception)
        {
            throw new ArgumentException(FormattableString.Invariant($"The body is no JSON: line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}."), nameof(body), exception);
        }

        request.SetStreamContent(new MemoryStream(bytes), "application/json");
    }

    private static Method MethodOf(HelpdeskOperation operation) => operation.Method switch
    {
        "GET" => Method.GET,
        "POST" => Method.POST,
        "PUT" => Method.PUT,
        "PATCH" => Method.PATCH,
        "DELETE" => Method.DELETE,
        _ => throw new NotSupportedException($"{operation.Method} is none of the service's methods."),
    };
}
