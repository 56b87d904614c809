namespace FeishuHelpdesk;

/// <summary>What is known of an operation of the service. <see cref="HelpdeskOperations"/> has them all.</summary>
public sealed class HelpdeskOperation
{
    internal HelpdeskOperation(string name, string method, string path, AccessTokenKind token)
    {
        Name = name;
        Method = method;
        Path = path;
        Token = token;
        Route = $"{method} {path}";
    }

    /// <summary>What the official SDKs call it, such as <c>ticket.get</c>.</summary>
    public string Name { get; }

    /// <summary>HTTP method.</summary>
    public string Method { get; }

    /// <summary>Path template, below the base address.</summary>
    public string Path { get; }

    /// <summary>Method and path template, as errors, logs and traces have them.</summary>
    public string Route { get; }

    /// <summary>Whose access token it takes.</summary>
    public AccessTokenKind Token { get; }

    /// <summary>What it does, in a sentence.</summary>
    public string Summary { get; internal init; } = "";

    /// <summary>Name of the short method on the client; null where there is none.</summary>
    public string? MethodName { get; internal init; }

    /// <summary>Its page in the service's documentation.</summary>
    public Uri? Documentation { get; internal init; }

    /// <summary>Where it is known from, where that is not its page.</summary>
    public string? Origin { get; internal init; }

    /// <summary>Scopes, any one of which suffices.</summary>
    public IReadOnlyList<string> Scopes { get; internal init; } = [];

    /// <summary>Documented limits, each of which counts per app and tenant; empty where none is published.</summary>
    public IReadOnlyList<OperationRateLimit> RateLimits { get; internal init; } = [];

    /// <summary>Whether sending it twice does what sending it once does.</summary>
    public bool IsIdempotent { get; internal init; }

    /// <summary>Whether it answers with a file.</summary>
    public bool IsBinary { get; internal init; }

    /// <summary>Whether it can change something or reach a person: all do that do not merely read.</summary>
    public bool IsWrite => Method != "GET";

    /// <summary>What it takes in the path and the query, in the order of the description.</summary>
    public IReadOnlyList<OperationParameter> Parameters { get; internal init; } = [];

    /// <summary>Whether it takes a body.</summary>
    public bool HasBody { get; internal init; }

    /// <summary>Parameters that are the two ends of a window of time.</summary>
    public IReadOnlyList<OperationWindow> Windows { get; internal init; } = [];

    /// <summary>The field of the answer that its short method gives, such as <c>data.ticket</c>; null where it gives nothing.</summary>
    public string? Result { get; internal init; }

    /// <summary>What a model is offered it as; null where it is not meant for models.</summary>
    public OperationTool? Tool { get; internal init; }

    /// <summary>How its pages follow each other; null where it has none.</summary>
    public OperationPaging? Paging { get; internal init; }

    /// <summary>Codes that it is documented to answer with. Any other can come.</summary>
    public IReadOnlyList<OperationError> Errors { get; internal init; } = [];

    /// <summary>Name and route.</summary>
    public override string ToString() => $"{Name} ({Route})";
}

/// <summary>Whose access token an operation takes.</summary>
public enum AccessTokenKind
{
    /// <summary>None.</summary>
    None,

    /// <summary>The tenant's, which the client gets by itself.</summary>
    Tenant,

    /// <summary>That of a user, who must hold a role in the helpdesk.</summary>
    User,

    /// <summary>Either.</summary>
    TenantOrUser,
}

/// <summary>A parameter of an operation.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsInPath">Whether it stands in the path; in the query otherwise.</param>
/// <param name="IsRequired">Whether it has to be given.</param>
public sealed record OperationParameter(string Name, bool IsInPath, bool IsRequired)
{
    /// <summary>What it is.</summary>
    public string Description { get; internal init; } = "";

    /// <summary>Its type in JSON, that of an element where it is a list: string, integer, number or boolean.</summary>
    public string Type { get; internal init; } = "string";

    /// <summary>Whether it can be given several times.</summary>
    public bool IsList { get; internal init; }

    /// <summary>What a time counts, epoch-milliseconds or epoch-seconds; null for anything else.</summary>
    public string? Unit { get; internal init; }
}

/// <summary>Two parameters that are the ends of a window of time.</summary>
/// <param name="From">Name of the one with which it begins.</param>
/// <param name="Until">Name of the one with which it ends.</param>
/// <param name="IsTogether">Whether one is documented to count only together with the other; what the service does with one alone is not.</param>
public sealed record OperationWindow(string From, string Until, bool IsTogether);

/// <summary>What a model is offered an operation as.</summary>
/// <param name="Name">Its name, such as <c>get_ticket</c>.</param>
/// <param name="Title">What a person reads.</param>
/// <param name="Description">What a model has to know.</param>
public sealed record OperationTool(string Name, string Title, string Description)
{
    /// <summary>
    /// JSON Schema of its arguments: parameters and the fields of the body, side by side. Times are dates and times of
    /// RFC 3339, whatever they count on the wire; the parameters that ask for a page are left out.
    /// </summary>
    public string InputSchema { get; internal init; } = "{}";

    /// <summary>JSON Schema of <c>data</c> in the answer. It names what is known and excludes nothing; null where nothing is known.</summary>
    public string? OutputSchema { get; internal init; }

    /// <summary>The field of the body that holds the type of a message, where the tool takes a text in its place; else null.</summary>
    public string? TypeField { get; internal init; }

    /// <summary>The field of the body that holds the content of a message, where the tool takes a text in its place; else null.</summary>
    public string? ContentField { get; internal init; }
}

/// <summary>A limit of an operation.</summary>
/// <param name="Requests">Requests that the window allows.</param>
/// <param name="Period">Length of the window.</param>
public sealed record OperationRateLimit(int Requests, TimeSpan Period);

/// <summary>A code that an operation answers with.</summary>
/// <param name="Code">The code.</param>
/// <param name="Status">The HTTP status that it is documented with.</param>
/// <param name="Meaning">What it says.</param>
/// <param name="Advice">What to do about it.</param>
public sealed record OperationError(int Code, int Status, string Meaning, string Advice);

/// <summary>How the pages of an operation follow each other.</summary>
/// <param name="Style">By what a page is asked for.</param>
public sealed record OperationPaging(PagingStyle Style)
{
    /// <summary>The field of the answer that holds the page, such as <c>data.tickets</c>.</summary>
    public string Items { get; internal init; } = "";

    /// <summary>The field that says how many items there are; null where none does.</summary>
    public string? Total { get; internal init; }

    /// <summary>The field that holds the token of the next page; null where pages have numbers.</summary>
    public string? Token { get; internal init; }

    /// <summary>The field that says whether there is another page; null where none does.</summary>
    public string? HasMore { get; internal init; }

    /// <summary>The query parameter that asks for a page.</summary>
    public string Page { get; internal init; } = "";

    /// <summary>The query parameter for the size of a page.</summary>
    public string Size { get; internal init; } = "";

    /// <summary>The largest page that is given.</summary>
    public int LargestSize { get; internal init; }

    /// <summary>How many items can be reached; null where there is no end.</summary>
    public int? Ceiling { get; internal init; }
}

/// <summary>By what a page is asked for.</summary>
public enum PagingStyle
{
    /// <summary>By its number, from 1.</summary>
    Number,

    /// <summary>By the token that the page before it gave.</summary>
    Token,
}
