using Microsoft.AspNetCore.Http;
using WireMock;
using WireMock.ResponseProviders;
using WireMock.Settings;

namespace FeishuHelpdesk.ContractTests.Stubs;

/// <summary>Ten seconds of silence before the answer, or until nobody waits for it.</summary>
internal sealed class LateAnswer(IResponseProvider answer) : IResponseProvider
{
    public async Task<(IResponseMessage Message, IMapping? Mapping)> ProvideResponseAsync(IMapping mapping, HttpContext context, IRequestMessage requestMessage, WireMockServerSettings settings)
    {
        // WireMock's own delay goes on when the caller has gone, and holds up the end of the server.
        await Task.Delay(TimeSpan.FromSeconds(10), context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return await answer.ProvideResponseAsync(mapping, context, requestMessage, settings);
    }
}
