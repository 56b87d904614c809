using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.Features;

namespace FeishuHelpdesk.ContractTests.Stubs;

/// <summary>
/// Kestrel and WireMock decode and normalise the address of a request. What stood on the wire is kept beside it, in two
/// headers that no client sends.
/// </summary>
internal static class Wire
{
    /// <summary>Path and query.</summary>
    public const string Target = "X-Wire-Target";

    /// <summary>The path alone.</summary>
    public const string Path = "X-Wire-Path";

    public static void Keep(object application) =>
        ((IApplicationBuilder)application).Use((context, next) =>
        {
            var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
            context.Request.Headers[Target] = target;
            context.Request.Headers[Path] = target.Split('?', 2)[0];
            return next(context);
        });
}
