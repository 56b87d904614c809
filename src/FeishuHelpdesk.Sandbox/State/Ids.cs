using System.Globalization;

namespace FeishuHelpdesk.Sandbox.State;

/// <summary>Gives out ids: 19 digits in a text, as the service's are, each one larger than the ones before it.</summary>
internal sealed class Ids
{
    private const ulong First = 7_100_000_000_000_000_001;

    // A step as between ids of the service, so that nobody comes to count on neighbours.
    private const ulong Step = 65_537;

    private ulong _count;

    /// <summary>Orders ids as the numbers that they are.</summary>
    public static IComparer<string> Order { get; } = Comparer<string>.Create(
        (one, other) => one.Length != other.Length ? one.Length.CompareTo(other.Length) : string.CompareOrdinal(one, other));

    public string Next() => (First + (_count++ * Step)).ToString(CultureInfo.InvariantCulture);

    /// <summary>An id with letters before it, such as a chat's.</summary>
    public string Next(string prefix) => prefix + (First + (_count++ * Step)).ToString("x16", CultureInfo.InvariantCulture);

    public static bool IsDigits(string text) => text.Length > 0 && text.All(char.IsAsciiDigit);
}
