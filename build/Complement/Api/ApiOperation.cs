using FeishuHelpdesk.Complement.Kiota;

namespace FeishuHelpdesk.Complement.Api;

/// <summary>An operation of the description, with the request builder that sends it.</summary>
internal sealed record ApiOperation
{
    /// <summary>Where it stands in the description.</summary>
    public required string Pointer { get; init; }

    /// <summary>Its id in one word, such as <c>TicketGet</c>.</summary>
    public required string Word { get; init; }

    /// <summary>What the official SDKs call it, such as <c>ticket.get</c>.</summary>
    public required string ServiceName { get; init; }

    /// <summary>HTTP method, in upper case.</summary>
    public required string Method { get; init; }

    public required string Path { get; init; }

    public required string Summary { get; init; }

    public required string Description { get; init; }

    public string? Documentation { get; init; }

    public string? Origin { get; init; }

    /// <summary>Whose token it takes: a name of <c>AccessTokenKind</c>.</summary>
    public required string Token { get; init; }

    public required IReadOnlyList<string> Scopes { get; init; }

    public required IReadOnlyList<(int Requests, string Period)> Limits { get; init; }

    public required bool IsIdempotent { get; init; }

    public required bool IsBinary { get; init; }

    public required IReadOnlyList<ErrorCode> Errors { get; init; }

    public Paging? Paging { get; init; }

    public required IReadOnlyList<Parameter> Parameters { get; init; }

    public required KiotaBuilder Builder { get; init; }

    public required KiotaCall Call { get; init; }

    /// <summary>What is answered; null for a file and for nothing.</summary>
    public Model? Answer { get; init; }

    /// <summary>Name of the short method, without <c>Async</c>; null where there is none.</summary>
    public string? ShortName { get; init; }

    /// <summary>Name of the class for the parameters of the query; null where they are few.</summary>
    public string? QueryName { get; init; }

    /// <summary>The windows of time among its parameters.</summary>
    public required IReadOnlyList<Window> Windows { get; init; }

    /// <summary>The parameters of the query that a caller gives: all but those that ask for a page.</summary>
    public IEnumerable<Parameter> QueryParameters => Parameters.Where(parameter => !parameter.IsOfPath && !IsOfPage(parameter));

    /// <summary>The fields that lead from the answer to what the short method gives; empty where it gives nothing.</summary>
    public required IReadOnlyList<Field> Result { get; init; }

    /// <summary>Whether it takes a body.</summary>
    public required bool HasBody { get; init; }

    /// <summary>What a model is offered it as; null where it is not.</summary>
    public Tool? Tool { get; init; }

    private bool IsOfPage(Parameter parameter) => Paging is { } paging && (parameter.Name == paging.Page || parameter.Name == paging.Size);
}

/// <summary>A parameter of the path or the query.</summary>
/// <param name="Name">Its name on the wire.</param>
/// <param name="IsOfPath">Whether it stands in the path.</param>
/// <param name="IsRequired">Whether it has to be given.</param>
/// <param name="Description">What it is.</param>
internal sealed record Parameter(string Name, bool IsOfPath, bool IsRequired, string Description)
{
    /// <summary>Its name in C#, as a property has it.</summary>
    public required string Word { get; init; }

    /// <summary>Its type in C#, never null.</summary>
    public required string Type { get; init; }

    /// <summary>The property of Kiota's query parameters; empty for the path.</summary>
    public string Property { get; init; } = "";

    /// <summary>What Kiota's property gets; {0} stands for the value, which is not null.</summary>
    public string Conversion { get; init; } = "{0}";

    /// <summary>What a time counts; null for anything else.</summary>
    public string? Unit { get; init; }

    /// <summary>Its type in JSON, that of an element where it is a list.</summary>
    public string JsonType { get; init; } = "string";

    /// <summary>Whether it can be given several times.</summary>
    public bool IsList { get; init; }
}

/// <summary>What a model is offered an operation as.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Title">What a person reads.</param>
/// <param name="Description">What a model has to know.</param>
/// <param name="Message">The fields of the body that hold the type and the content of a message, for which the tool takes a text; null where there are none.</param>
/// <param name="Input">JSON Schema of its arguments.</param>
/// <param name="Output">JSON Schema of the data of its answer; null where there are none.</param>
internal sealed record Tool(string Name, string Title, string Description, (string Type, string Content)? Message, string Input, string? Output);

/// <summary>A window of time: a parameter for either end.</summary>
/// <param name="From">When it begins.</param>
/// <param name="Until">When it ends.</param>
/// <param name="IsClosed">Whether one end counts only together with the other.</param>
internal sealed record Window(Parameter From, Parameter Until, bool IsClosed);

/// <summary>A code that the service answers with.</summary>
/// <param name="Code">The code.</param>
/// <param name="Status">HTTP status that it comes with.</param>
/// <param name="Name">Its name.</param>
/// <param name="Meaning">What it says.</param>
/// <param name="Advice">What to do about it.</param>
internal sealed record ErrorCode(int Code, int Status, string Name, string Meaning, string Advice);

/// <summary>How the pages of an operation follow each other.</summary>
internal sealed record Paging
{
    /// <summary>A name of <c>PagingStyle</c>.</summary>
    public required string Style { get; init; }

    /// <summary>The field of the answer that holds the page.</summary>
    public required string Items { get; init; }

    /// <summary>The field that says how many there are; null where none does.</summary>
    public string? Total { get; init; }

    /// <summary>The field that holds the token of the next page.</summary>
    public string? Token { get; init; }

    /// <summary>The field that says whether there is another page.</summary>
    public string? HasMore { get; init; }

    /// <summary>The parameter that asks for a page.</summary>
    public required string Page { get; init; }

    /// <summary>The parameter for the size of a page.</summary>
    public required string Size { get; init; }

    /// <summary>The largest page.</summary>
    public required int LargestSize { get; init; }

    /// <summary>How many items can be reached; null where there is no end.</summary>
    public int? Ceiling { get; init; }

    /// <summary>The fields that lead from the answer to the page.</summary>
    public required IReadOnlyList<Field> ItemsPath { get; init; }

    /// <summary>The fields that lead to the number of items.</summary>
    public IReadOnlyList<Field> TotalPath { get; init; } = [];

    /// <summary>The fields that lead to the token of the next page.</summary>
    public IReadOnlyList<Field> TokenPath { get; init; } = [];

    /// <summary>The fields that lead to whether there is a next page.</summary>
    public IReadOnlyList<Field> HasMorePath { get; init; } = [];

    /// <summary>The field of an item by which it is told from others; null where pages have tokens.</summary>
    public Field? Key { get; init; }

    /// <summary>The window by which a list that is too long is cut; null where none is.</summary>
    public Window? Slice { get; init; }

    /// <summary>The field of an item that lies in the window.</summary>
    public Field? SliceTime { get; init; }
}
