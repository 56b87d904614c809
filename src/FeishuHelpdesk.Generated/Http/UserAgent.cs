using System.Net.Http.Headers;
using System.Reflection;

namespace FeishuHelpdesk.Http;

/// <summary>How the client names itself to the service.</summary>
internal static class UserAgent
{
    public static string Version { get; } =
        typeof(UserAgent).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    // Checked once, here, and then sent as text.
    public static string Product { get; } = new ProductInfoHeaderValue("FeishuHelpdesk.Generated", Version).ToString();
}
