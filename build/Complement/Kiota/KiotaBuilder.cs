namespace FeishuHelpdesk.Complement.Kiota;

/// <summary>A request builder that Kiota wrote for a path.</summary>
/// <param name="Namespace">Its namespace.</param>
/// <param name="Name">Its name.</param>
/// <param name="Path">The path that it stands for, as the description has it.</param>
/// <param name="PathNames">What it calls the values of the path, in their order.</param>
/// <param name="Calls">Its operations by their HTTP methods, in upper case.</param>
internal sealed record KiotaBuilder(string Namespace, string Name, string Path, IReadOnlyList<string> PathNames, IReadOnlyDictionary<string, KiotaCall> Calls);

/// <summary>A method of a request builder that sends.</summary>
/// <param name="Name">Its name without <c>Async</c>, such as <c>Get</c>.</param>
/// <param name="Result">Full name of the class that it gives; <c>Stream</c> for a file, null for nothing.</param>
/// <param name="Body">Full name of the class of the body; null where there is none.</param>
/// <param name="Query">Name of the class of the query parameters; null where there are none.</param>
/// <param name="QueryProperties">Properties of that class by the names of their parameters, with their types.</param>
/// <param name="Error">Full name of the class of an error.</param>
internal sealed record KiotaCall(
    string Name,
    string? Result,
    string? Body,
    string? Query,
    IReadOnlyDictionary<string, (string Property, string Type)> QueryProperties,
    string? Error);
