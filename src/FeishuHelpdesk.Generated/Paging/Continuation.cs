using System.Globalization;

namespace FeishuHelpdesk.Paging;

/// <summary>
/// Where a list goes on, as a text: a version, the list that it belongs to, and the place in it, such as
/// <c>1.8f3a0c12d4e5b697.page.3.200</c>.
/// </summary>
internal static class Continuation
{
    private const string Version = "1";

    /// <summary>The list: an operation with its conditions, the same whoever asks.</summary>
    public static string List(HelpdeskOperation operation, Uri address) =>
        Fingerprint.Add(Fingerprint.Add(Fingerprint.Start, operation.Name), address.PathAndQuery).ToString("x16", CultureInfo.InvariantCulture);

    /// <summary>A place of numbers.</summary>
    public static string Of(string list, string kind, params long[] numbers) =>
        string.Join(".", [Version, list, kind, .. numbers.Select(number => number.ToString(CultureInfo.InvariantCulture))]);

    /// <summary>A place that the service itself gave a token for.</summary>
    public static string OfToken(string list, string token) => string.Join(".", Version, list, "token", token);

    /// <summary>The place that a text stands for.</summary>
    /// <exception cref="ArgumentException">It is not of this list.</exception>
    public static string Token(string continuation, string list) => Place(continuation, list, "token");

    /// <summary>The numbers of the place that a text stands for.</summary>
    /// <exception cref="ArgumentException">It is not of this list.</exception>
    public static long[] Numbers(string continuation, string list, string kind, int count)
    {
        var texts = Place(continuation, list, kind).Split('.');
        var numbers = new long[count];
        for (var i = 0; i < count; i++)
        {
            if (texts.Length != count || !long.TryParse(texts[i], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i]))
                throw NotOfThis();
        }

        return numbers;
    }

    private static string Place(string continuation, string list, string kind)
    {
        var start = string.Join(".", Version, list, kind, "");
        if (continuation.StartsWith(start, StringComparison.Ordinal) && continuation.Length > start.Length)
            return continuation[start.Length..];
        throw continuation.StartsWith(Version + ".", StringComparison.Ordinal)
            ? new ArgumentException("The continuation belongs to another list, or to the same with other conditions.", nameof(continuation))
            : NotOfThis();
    }

    /// <summary>What a text that is no place of the list gets.</summary>
    public static ArgumentException NotOfThis() => new("The continuation is none of this client's.", "continuation");
}
