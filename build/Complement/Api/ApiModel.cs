using System.Text.Json.Nodes;
using FeishuHelpdesk.Complement.Description;
using FeishuHelpdesk.Complement.Kiota;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.OpenApi;

namespace FeishuHelpdesk.Complement.Api;

/// <summary>All that is written from: the description and Kiota's client, joined.</summary>
internal sealed class ApiModel
{
    private const string ErrorCodesName = "x-error-codes";

    private readonly ApiDescription _description;
    private readonly KiotaClient _kiota;
    private readonly ModelJoin _join;
    private readonly ToolJoin _tools;
    private readonly PagingJoin _paging;
    private readonly List<ApiOperation> _operations = [];
    private readonly SortedDictionary<int, ErrorCode> _codes = [];

    private ApiModel(ApiDescription description, KiotaClient kiota)
    {
        _description = description;
        _kiota = kiota;
        _join = new(description, kiota);
        _tools = new(description);
        _paging = new(description);
    }

    public KiotaClient Client => _kiota;

    public IReadOnlyList<ApiOperation> Operations => _operations;

    public IReadOnlyList<ApiEvent> Events { get; private set; } = [];

    public IReadOnlyCollection<ErrorCode> Codes => _codes.Values;

    public IEnumerable<Model> Models => _join.Models;

    public IEnumerable<OpenEnum> Enums => _join.Enums;

    /// <exception cref="DescriptionException">Something in the description cannot be written from.</exception>
    public static ApiModel Join(ApiDescription description, KiotaClient kiota, IEnumerable<DescribedEvent> events)
    {
        var api = new ApiModel(description, kiota);
        api.ReadCodes();
        foreach (var (path, item) in description.Document.Paths)
        {
            foreach (var (method, operation) in item.Operations ?? [])
                api._operations.Add(api.Operation(path, method.Method.ToUpperInvariant(), operation));
        }

        api.Events = [.. EventJoin.Join(events, kiota, api._join)];
        description.CheckThatAllIsRead();
        return api;
    }

    private void ReadCodes()
    {
        var pointer = "/" + ErrorCodesName;
        if (_description.Extension(_description.Document.Extensions, "", ErrorCodesName) is not { } node)
            return;
        foreach (var (entry, at) in ApiDescription.Objects(node, pointer))
        {
            ApiDescription.Only(entry, at, "code", "name", "status", "meaning", "advice");
            var name = ApiDescription.NeededText(entry, "name", at);
            if (!SyntaxFacts.IsValidIdentifier(name) || !char.IsUpper(name[0]))
                throw new DescriptionException($"{at}/name", $"{name} cannot be the name of a code");
            var code = new ErrorCode(ApiDescription.Number(entry, "code", at), ApiDescription.Number(entry, "status", at), name, ApiDescription.NeededText(entry, "meaning", at), ApiDescription.NeededText(entry, "advice", at));
            if (_codes.Values.Any(other => other.Name == name) || !_codes.TryAdd(code.Code, code))
                throw new DescriptionException(at, $"{code.Code} {name} stands here twice");
        }
    }

    private ApiOperation Operation(string path, string method, OpenApiOperation operation)
    {
        var pointer = $"/paths/{SourceMap.Escape(path)}/{method.ToLowerInvariant()}";
        var id = operation.OperationId ?? throw new DescriptionException(pointer, "The operation has no operationId");
        var call = _kiota.Builder(path)?.Calls.GetValueOrDefault(method) ?? throw new DescriptionException(pointer, $"Kiota wrote no method for {method} {path}");
        var answer = Answer(operation, pointer, call);
        JoinError(operation, pointer, call);
        JoinBody(operation, pointer, call);
        var parameters = new ParameterJoin(_description, _join).Join(operation, pointer, call);
        var windows = _paging.Windows(operation, pointer, parameters);
        var paging = _paging.Join(operation, pointer, answer, parameters, windows);
        var model = new ApiOperation
        {
            Pointer = pointer,
            Word = Word(id, pointer),
            ServiceName = ServiceName(id),
            Method = method,
            Path = path,
            Summary = operation.Summary ?? throw new DescriptionException(pointer, "The operation has no summary"),
            Description = operation.Description ?? "",
            Documentation = operation.ExternalDocs?.Url?.AbsoluteUri,
            Origin = _description.Text(operation.Extensions, pointer, "x-origin"),
            Token = Token(operation, pointer),
            Scopes = Scopes(operation, pointer),
            Limits = Limits(operation, pointer),
            IsIdempotent = IsIdempotent(operation, pointer, method),
            IsBinary = call.Result == "Stream",
            Errors = Errors(operation, pointer),
            Paging = paging,
            Windows = windows,
            Parameters = parameters,
            QueryName = QueryName(operation, pointer, parameters, paging),
            Builder = _kiota.Builder(path)!,
            Call = call,
            Answer = answer,
            ShortName = ShortName(operation, pointer),
            Result = Result(operation, pointer, answer),
            HasBody = call.Body is not null,
            Tool = _tools.Join(operation, pointer, parameters, paging, call.Result == "Stream"),
        };
        if (model is { Paging: not null, ShortName: not null } && !model.Result.SequenceEqual(model.Paging.ItemsPath))
            throw new DescriptionException($"{pointer}/x-result", "What a list in pages gives is what stands on its pages");
        if (_operations.Any(other => other.Word == model.Word))
            throw new DescriptionException($"{pointer}/operationId", $"Two operations are called {model.Word}");
        return model;
    }

    private Model? Answer(OpenApiOperation operation, string pointer, KiotaCall call)
    {
        var success = (operation.Responses ?? []).FirstOrDefault(response => response.Key.StartsWith('2'));
        if (call.Result is null or "Stream" || success.Value?.Content is not { } content)
            return null;
        var at = $"{pointer}/responses/{success.Key}/content/{SourceMap.Escape("application/json")}/schema";
        var schema = ApiDescription.JsonSchema(content) ?? throw new DescriptionException(pointer, "The answer is no JSON");
        var model = _join.Join(schema, at, call.Result);
        if (model.Fields.All(field => field is not { Property: "Code", Kind: FieldKind.Int32 }))
            throw new DescriptionException(at, "The answer has no code, by which failures are told");
        model.IsRoot = true;
        model.IsAnswer = true;
        model.MarkRead();
        return model;
    }

    private void JoinError(OpenApiOperation operation, string pointer, KiotaCall call)
    {
        foreach (var (status, response) in operation.Responses ?? [])
        {
            if (status.StartsWith('2') || call.Error is null || ApiDescription.JsonSchema(response.Content) is not { } schema)
                continue;
            var model = _join.Join(schema, $"{pointer}/responses/{status}/content/application~1json/schema", call.Error);
            model.IsRoot = true;
            model.MarkRead();
        }
    }

    private void JoinBody(OpenApiOperation operation, string pointer, KiotaCall call)
    {
        if (call.Body is null or "Stream")
            return;
        var schema = ApiDescription.JsonSchema(operation.RequestBody?.Content) ?? throw new DescriptionException($"{pointer}/requestBody", "The body is no JSON");
        _join.Join(schema, $"{pointer}/requestBody/content/application~1json/schema", call.Body).MarkSent();
    }

    private string Token(OpenApiOperation operation, string pointer)
    {
        var token = _description.Text(operation.Extensions, pointer, "x-token");
        var needsNone = operation.Security is { Count: 0 };
        return (token, needsNone) switch
        {
            (null, true) => "None",
            ("tenant", false) => "Tenant",
            ("user", false) => "User",
            ("either", false) => "TenantOrUser",
            (null, false) => throw new DescriptionException(pointer, "x-token does not say whose token the operation takes: tenant, user or either"),
            (_, true) => throw new DescriptionException($"{pointer}/x-token", "The operation takes a token and asks for no security"),
            _ => throw new DescriptionException($"{pointer}/x-token", $"Nothing reads {token}; there are tenant, user and either"),
        };
    }

    private List<string> Scopes(OpenApiOperation operation, string pointer)
    {
        var at = $"{pointer}/x-required-scopes";
        return _description.Extension(operation.Extensions, pointer, "x-required-scopes") switch
        {
            null => [],
            JsonArray list => [.. list.Select((scope, i) => ApiDescription.Text(scope, $"{at}/{i}"))],
            _ => throw new DescriptionException(at, "A list belongs here"),
        };
    }

    private List<(int, string)> Limits(OpenApiOperation operation, string pointer)
    {
        var at = $"{pointer}/x-rate-limit";
        return _description.Extension(operation.Extensions, pointer, "x-rate-limit") switch
        {
            null => [],
            JsonObject one => [Limit(one, at)],
            var node => [.. ApiDescription.Objects(node, at).Select(entry => Limit(entry.Entry, entry.Pointer))],
        };
    }

    private static (int, string) Limit(JsonObject entry, string pointer)
    {
        ApiDescription.Only(entry, pointer, "requests", "per");
        return (ApiDescription.Number(entry, "requests", pointer), ApiDescription.NeededText(entry, "per", pointer) switch
        {
            "second" => "TimeSpan.FromSeconds(1)",
            "minute" => "TimeSpan.FromMinutes(1)",
            var other => throw new DescriptionException($"{pointer}/per", $"Nothing reads {other}; there are second and minute"),
        });
    }

    private bool IsIdempotent(OpenApiOperation operation, string pointer, string method)
    {
        if (_description.Extension(operation.Extensions, pointer, "x-idempotent") is not { } node)
            return method is not ("POST" or "PATCH");
        return node is JsonValue value && value.TryGetValue<bool>(out var isIdempotent)
            ? isIdempotent
            : throw new DescriptionException($"{pointer}/x-idempotent", "true or false belongs here");
    }

    private List<ErrorCode> Errors(OpenApiOperation operation, string pointer)
    {
        var at = $"{pointer}/{ErrorCodesName}";
        if (_description.Extension(operation.Extensions, pointer, ErrorCodesName) is not { } node)
            return [];
        var errors = new List<ErrorCode>();
        foreach (var (entry, place) in ApiDescription.Objects(node, at))
        {
            ApiDescription.Only(entry, place, "code", "status", "meaning", "advice");
            var number = ApiDescription.Number(entry, "code", place);
            if (!_codes.TryGetValue(number, out var code))
                throw new DescriptionException(place, $"The code {number} has no name: it is missing from the description's own {ErrorCodesName}");
            if (errors.Any(other => other.Code == number))
                throw new DescriptionException(place, $"{number} stands here twice");
            errors.Add(code with
            {
                Status = ApiDescription.OptionalNumber(entry, "status", place) ?? code.Status,
                Meaning = ApiDescription.OptionalText(entry, "meaning", place) ?? code.Meaning,
                Advice = ApiDescription.OptionalText(entry, "advice", place) ?? code.Advice,
            });
        }

        return errors;
    }

    private string? ShortName(OpenApiOperation operation, string pointer)
    {
        if (_description.Text(operation.Extensions, pointer, "x-method") is not { } name)
            return null;
        if (!SyntaxFacts.IsValidIdentifier(name) || !char.IsUpper(name[0]) || name.EndsWith("Async", StringComparison.Ordinal))
            throw new DescriptionException($"{pointer}/x-method", $"{name} cannot be the name of a method; Async comes by itself");
        if (_operations.FirstOrDefault(other => other.ShortName == name) is { } taken)
            throw new DescriptionException($"{pointer}/x-method", $"{name} is the method of {taken.ServiceName} already");
        return name;
    }

    // A method with many optional parameters is called by nobody without counting them.
    private string? QueryName(OpenApiOperation operation, string pointer, List<Parameter> parameters, Paging? paging)
    {
        const int few = 3;
        var name = _description.Text(operation.Extensions, pointer, "x-query");
        if (name is not null && (!SyntaxFacts.IsValidIdentifier(name) || !char.IsUpper(name[0])))
            throw new DescriptionException($"{pointer}/x-query", $"{name} cannot be the name of a class");
        if (name is not null && _operations.Any(other => other.QueryName == name))
            throw new DescriptionException($"{pointer}/x-query", $"{name} is the class of another operation already");
        if (parameters.Count(parameter => !parameter.IsOfPath && !parameter.IsRequired && parameter.Name != paging?.Page && parameter.Name != paging?.Size) > few)
            return name ?? throw new DescriptionException(pointer, $"x-query does not say what the class for more than {few} parameters is called");
        return name is null ? null : throw new DescriptionException($"{pointer}/x-query", $"There is no class for {few} parameters or fewer");
    }

    private List<Field> Result(OpenApiOperation operation, string pointer, Model? answer) =>
        _description.Text(operation.Extensions, pointer, "x-result") is { } path ? Model.Path(answer, "the answer", path, $"{pointer}/x-result") : [];

    // ticketMessage_create: TicketMessageCreate.
    private static string Word(string id, string pointer)
    {
        var word = string.Concat(id.Split('_').Where(part => part.Length > 0).Select(part => char.ToUpperInvariant(part[0]) + part[1..]));
        return SyntaxFacts.IsValidIdentifier(word) ? word : throw new DescriptionException($"{pointer}/operationId", $"{id} cannot be the name of an operation");
    }

    // ticketMessage_create: ticket_message.create, as the official SDKs have it.
    private static string ServiceName(string id) => string.Join('.', id.Split('_').Select(part => string.Concat(part.Select(c => char.IsUpper(c) ? $"_{char.ToLowerInvariant(c)}" : c.ToString()))));
}
