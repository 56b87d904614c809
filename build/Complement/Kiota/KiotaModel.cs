namespace FeishuHelpdesk.Complement.Kiota;

/// <summary>A class that Kiota wrote for a schema.</summary>
/// <param name="Namespace">Its namespace.</param>
/// <param name="Name">Its name, after the class that it stands in.</param>
/// <param name="Properties">Its properties with their types, as written.</param>
/// <param name="Fields">The properties by the JSON names of their fields.</param>
/// <param name="IsUnion">Whether it holds one of several values.</param>
/// <param name="HasPlainConstructor">Whether its constructor makes the dictionary for additional data and does nothing else.</param>
internal sealed record KiotaModel(
    string Namespace,
    string Name,
    IReadOnlyDictionary<string, string> Properties,
    IReadOnlyDictionary<string, string> Fields,
    bool IsUnion,
    bool HasPlainConstructor)
{
    public string FullName => $"{Namespace}.{Name}";

    /// <summary>The name in one word.</summary>
    public string Word => string.Concat(Name.Split('.').Last().Split('_').Select(part => part.Length == 0 ? part : char.ToUpperInvariant(part[0]) + part[1..]));
}
