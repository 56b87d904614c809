namespace FeishuHelpdesk.Authentication;

/// <summary>What every token has in common that goes after the word Bearer.</summary>
internal static class BearerToken
{
    /// <summary>Whether a header can carry it; a line break, as a file leaves at its end, would end the header.</summary>
    public static bool IsUsable(string token) => token.Length > 0 && token.All(c => c is > ' ' and <= '~');
}
