using Microsoft.AspNetCore.Http;
using WireMock;
using WireMock.ResponseProviders;
using WireMock.Settings;

namespace FeishuHelpdesk.ContractTests.Stubs;

/// <summary>An answer that begins at once and comes in five parts, with two seconds after each.</summary>
internal sealed class SlowAnswer(IResponseProvider answer) : IResponseProvider
{
    private const int Parts = 5;

    public async Task<(IResponseMessage Message, IMapping? Mapping)> ProvideResponseAsync(IMapping mapping, HttpContext context, IRequestMessage requestMessage, WireMockServerSettings settings)
    {
        var (message, _) = await answer.ProvideResponseAsync(mapping, context, requestMessage, settings);
        var body = message.BodyData!.BodyAsBytes!;
        context.Response.ContentType = message.Headers!["Content-Type"].Single();
        context.Response.ContentLength = body.Length;
        foreach (var part in body.Chunk((body.Length / Parts) + 1))
        {
            await context.Response.Body.WriteAsync(part, CancellationToken.None);
            await context.Response.Body.FlushAsync(CancellationToken.None);
            await Task.Delay(TimeSpan.FromSeconds(2), context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        // For which WireMock writes nothing more.
        return (null!, null);
    }
}
