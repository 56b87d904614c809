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
