using System.Text.RegularExpressions;

namespace FeishuHelpdesk.CompareSpec;

/// <summary>Which version follows from a change.</summary>
internal static partial class ReleaseVersion
{
    /// <exception cref="InvalidDataException">The text does not begin with three numbers.</exception>
    public static Version Parse(string? text) =>
        ThreeNumbers().Match(text ?? "") is { Success: true } numbers && Version.TryParse(numbers.Value, out var version)
            ? version
            : throw new InvalidDataException($"\"{text}\" is no version.");

    /// <summary>The lowest version that tells callers what is coming. Before 1.0.0 the second number takes the part of the first.</summary>
    public static Version Next(Version last, Step step) => (last.Major, step) switch
    {
        (0, Step.Major) => new Version(0, last.Minor + 1, 0),
        (0, _) => new Version(0, last.Minor, last.Build + 1),
        (_, Step.Major) => new Version(last.Major + 1, 0, 0),
        (_, Step.Minor) => new Version(last.Major, last.Minor + 1, 0),
        _ => new Version(last.Major, last.Minor, last.Build + 1),
    };

    [GeneratedRegex(@"^\d+\.\d+\.\d+")]
    private static partial Regex ThreeNumbers();
}
