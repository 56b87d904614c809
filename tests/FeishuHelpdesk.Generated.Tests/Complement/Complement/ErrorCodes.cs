// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.

namespace FeishuHelpdesk.Tests.Shop;

/// <summary>
/// Codes that the service is documented to answer with. The list is open: any other number can come, and a
/// <see cref="FeishuHelpdeskException"/> carries it just the same.
/// </summary>
public static class ErrorCodes
{
    /// <summary>The shop is broken.</summary>
    public const int Broken = 7;

    /// <summary>There is no such thing.</summary>
    public const int Unknown = 9;

    /// <summary>What to do about a code, whatever the operation; null for a code that is not documented.</summary>
    public static string? Advice(int code) => code switch
    {
        Broken => "Come again tomorrow.",
        Unknown => "Check the id.",
        _ => null,
    };
}
