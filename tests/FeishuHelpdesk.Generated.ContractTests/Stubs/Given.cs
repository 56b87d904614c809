using WireMock.Matchers;
using WireMock.RequestBuilders;
using WireMock.Server;

namespace FeishuHelpdesk.ContractTests.Stubs;

/// <summary>What a stub answers to. The first segment of an address is the case.</summary>
internal static class Given
{
    /// <summary>Priority of what answers in every case; the stubs of a case stand at WireMock's 0 and so come first.</summary>
    public const int Service = 10;

    /// <summary>A call in this case only. It sleeps until the case is asked for, and costs the other cases nothing.</summary>
    public static IRespondWithAProvider Case(this WireMockServer server, Operation operation, string @case) =>
        server.Given(Call(operation, new ExactMatcher($"/{@case}/open-apis{operation.Path}"))).WithTitle(@case).WithData(@case).WithIsDisabled(true);

    /// <summary>A call in any case, with any values in its path.</summary>
    public static IRespondWithAProvider AnyCase(this WireMockServer server, Operation operation, string title, Func<IRequestBuilder, IRequestBuilder>? narrowed = null)
    {
        var call = Call(operation, new RegexMatcher($"^/[^/]+/open-apis{operation.AnyPath}$"));
        return server.Given(narrowed?.Invoke(call) ?? call).WithTitle(title).AtPriority(Service);
    }

    public static IRequestBuilder WithExactHeader(this IRequestBuilder request, string name, string value) =>
        request.WithHeader(name, ignoreCase: true, new ExactMatcher(value));

    public static IRequestBuilder WithoutHeader(this IRequestBuilder request, string name) =>
        request.WithHeader(name, "*", MatchBehaviour.RejectOnMatch);

    public static IRequestBuilder WithoutBody(this IRequestBuilder request) =>
        request.WithBody((byte[]? body) => body is null or []);

    private static IRequestBuilder Call(Operation operation, IStringMatcher path) =>
        Request.Create().UsingMethod(operation.Method.Method).WithHeader(Wire.Path, path);
}
