using System.Text;

namespace FeishuHelpdesk.Authentication;

/// <summary>The second credential of every helpdesk call: which helpdesk, and the right to work on it.</summary>
internal static class HelpdeskCredential
{
    /// <summary>The header that carries it.</summary>
    public const string HeaderName = "X-Lark-Helpdesk-Authorization";

    /// <summary>The header's value: base64 of id, colon and token, bare, without a scheme word such as Bearer.</summary>
    public static string HeaderValue(string helpdeskId, string helpdeskToken) =>
        Convert.ToBase64String(Encoding.UTF8.GetBytes($"{helpdeskId}:{helpdeskToken}"));
}
