using Microsoft.OpenApi;

namespace FeishuHelpdesk.CompareSpec;

/// <summary>Compares an operation that is in both descriptions.</summary>
internal sealed class OperationComparison(ChangeList changes)
{
    private readonly SchemaComparison _schemas = new(changes);

    public void Compare(Operation was, Operation now)
    {
        var name = was.Name;
        changes.AddDeprecation(name, was.Description.Deprecated, now.Description.Deprecated);
        changes.AddNames(name, was.Credentials, now.Credentials, "credential");
        changes.AddNames(name, Scopes(was), Scopes(now), "scope");
        if (Canonical.Of(was.Description.Extension("x-rate-limit")) != Canonical.Of(now.Description.Extension("x-rate-limit")))
            changes.Add(Step.Minor, name, "the documented rate limit is another one");
        if (!ErrorCodes(was).SequenceEqual(ErrorCodes(now)))
            changes.Add(Step.Minor, name, "the documented error codes are other ones");
        CompareNames(name, was.Description, now.Description);
        CompareParameters(name, was.Parameters, now.Parameters);
        CompareRequestBody(name, was.Description.RequestBody, now.Description.RequestBody);
        CompareResponses(name, was.Responses, now.Responses);
    }

    // What code is generated from: another name or result is another method.
    private void CompareNames(string where, OpenApiOperation was, OpenApiOperation now)
    {
        foreach (var (extension, what) in ((string, string)[])[("x-method", "the short method"), ("x-result", "the result of the short method"), ("x-query", "the class of the query"), ("x-token", "the kind of token")])
        {
            var (before, after) = ($"{was.Extension(extension)}", $"{now.Extension(extension)}");
            if (before != after)
                changes.Add(before.Length == 0 ? Step.Minor : Step.Major, where, before.Length == 0 ? $"{what} is new" : after.Length == 0 ? $"{what} is gone" : $"{what} is another one");
        }
    }

    private static List<string> Scopes(Operation operation) => [.. operation.Description.Extension("x-required-scopes").Elements().Select(scope => $"{scope}")];

    private static IEnumerable<string> ErrorCodes(Operation operation) => operation.Description.Extension("x-error-codes").Elements().Select(code => $"{code?["code"]}");

    private void CompareParameters(string name, IReadOnlyDictionary<string, IOpenApiParameter> was, IReadOnlyDictionary<string, IOpenApiParameter> now)
    {
        foreach (var (key, parameter) in was)
        {
            if (now.TryGetValue(key, out var other))
                CompareParameter($"{name}, {key}", parameter, other);
            else
                changes.Add(Step.Major, name, $"{key} is gone");
        }
        foreach (var (key, parameter) in now.Where(parameter => !was.ContainsKey(parameter.Key)))
            changes.Add(parameter.Required ? Step.Major : Step.Minor, name, $"{key} is new{(parameter.Required ? " and required" : "")}");
    }

    private void CompareParameter(string where, IOpenApiParameter was, IOpenApiParameter now)
    {
        if (was.Required != now.Required)
            AddRequired(where, now.Required);
        if (was.Style != now.Style)
            changes.Add(Step.Major, where, "style has changed");
        if (was.Explode != now.Explode)
            changes.Add(Step.Major, where, "explode has changed");
        if (was.AllowReserved != now.AllowReserved)
            changes.Add(Step.Major, where, "allowReserved has changed");
        changes.AddDeprecation(where, was.Deprecated, now.Deprecated);
        _schemas.Compare(where, was.Schema, now.Schema, Direction.Request);
        CompareContent(where, was.Content, now.Content, Direction.Request);
    }

    private void CompareRequestBody(string name, IOpenApiRequestBody? was, IOpenApiRequestBody? now)
    {
        if (was is null && now is null)
            return;
        if (now is null)
        {
            changes.Add(Step.Major, name, "request body is gone");
        }
        else if (was is null)
        {
            changes.Add(now.Required ? Step.Major : Step.Minor, name, $"request body is new{(now.Required ? " and required" : "")}");
        }
        else
        {
            if (was.Required != now.Required)
                AddRequired($"{name}, request body", now.Required);
            CompareContent($"{name}, request body", was.Content, now.Content, Direction.Request);
        }
    }

    private void CompareResponses(string name, IReadOnlyDictionary<string, IOpenApiResponse> was, IReadOnlyDictionary<string, IOpenApiResponse> now)
    {
        foreach (var (status, response) in was)
        {
            if (now.TryGetValue(status, out var other))
                CompareContent($"{name}, answer {status}", response.Content, other.Content, Direction.Answer);
            else
                // Every failure is the same exception: a status that is not described any more takes nothing away.
                changes.Add(status.StartsWith('2') ? Step.Major : Step.Minor, name, $"answer {status} is gone");
        }
        foreach (var status in now.Keys.Where(status => !was.ContainsKey(status)))
            changes.Add(Step.Minor, name, $"answer {status} is new");
    }

    private void CompareContent(string where, IDictionary<string, IOpenApiMediaType>? was, IDictionary<string, IOpenApiMediaType>? now, Direction direction)
    {
        var (before, after) = (was ?? new Dictionary<string, IOpenApiMediaType>(), now ?? new Dictionary<string, IOpenApiMediaType>());
        changes.AddNames(where, [.. before.Keys], [.. after.Keys], "content type");
        foreach (var (type, media) in before)
        {
            if (after.TryGetValue(type, out var other))
                _schemas.Compare(where, media.Schema, other.Schema, direction);
        }
    }

    private void AddRequired(string where, bool required) =>
        changes.Add(required ? Step.Major : Step.Minor, where, required ? "is required now" : "is not required any more");
}
