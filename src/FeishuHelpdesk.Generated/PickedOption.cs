namespace FeishuHelpdesk;

/// <summary>
/// An option that was picked from a list, with its name. The service is documented to send the name and reported to send
/// the option's tag, a UUID; either finds the option.
/// </summary>
public sealed class PickedOption
{
    internal PickedOption(string value, IReadOnlyList<string> path, bool isKnown)
    {
        Value = value;
        Path = path;
        IsKnown = isKnown;
    }

    /// <summary>What the service sent.</summary>
    public string Value { get; }

    /// <summary>Names from the outermost option to the picked one, up to three as documented; the value alone where it is no option.</summary>
    public IReadOnlyList<string> Path { get; }

    /// <summary>Name of the picked option; the value where it is no option.</summary>
    public string Name => Path[Path.Count - 1];

    /// <summary>Whether the value is the tag of an option, or the name of one.</summary>
    public bool IsKnown { get; }

    /// <summary>The path, with slashes between.</summary>
    public override string ToString() => string.Join(" / ", Path);
}
