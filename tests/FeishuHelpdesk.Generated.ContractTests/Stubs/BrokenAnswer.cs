using System.Net.Sockets;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using WireMock;
using WireMock.ResponseProviders;
using WireMock.Settings;

namespace FeishuHelpdesk.ContractTests.Stubs;

/// <summary>
/// What no HTTP server says: bytes on the socket, and its end. WireMock.Net's own faults are answers in good order.
/// </summary>
internal sealed class BrokenAnswer : IResponseProvider
{
    private readonly byte[]? _bytes;

    private BrokenAnswer(byte[]? bytes) => _bytes = bytes;

    /// <summary>The connection is reset.</summary>
    public static BrokenAnswer Reset { get; } = new(null);

    /// <summary>The connection ends without a byte.</summary>
    public static BrokenAnswer Empty { get; } = new([]);

    /// <summary>Something that is not HTTP, and the end.</summary>
    public static BrokenAnswer Garbage { get; } = new([.. "lskdu018973t09sylgasjkfg1][]'./.sdlv"u8]);

    /// <summary>A good beginning, then something that is no chunk, and the end.</summary>
    public static BrokenAnswer MalformedChunk { get; } =
        new([.. "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"u8, .. "lskdu018973t09sylgasjkfg1][]'./.sdlv"u8]);

    public Task<(IResponseMessage Message, IMapping? Mapping)> ProvideResponseAsync(IMapping mapping, HttpContext context, IRequestMessage requestMessage, WireMockServerSettings settings)
    {
        // Only when the answer begins: before that the request is not in the journal.
        context.Response.OnStarting(() => BreakAsync(context));
        return Task.FromResult<(IResponseMessage, IMapping?)>((new ResponseMessage(), null));
    }

    private async Task BreakAsync(HttpContext context)
    {
        if (_bytes is not null)
        {
            var socket = context.Features.GetRequiredFeature<IConnectionSocketFeature>().Socket;
            await socket.SendAsync(_bytes);
            socket.Shutdown(SocketShutdown.Send);
            // Kestrel ends a connection that is aborted by a reset: the client is to see this end before, and go.
            await Task.Delay(TimeSpan.FromSeconds(1), context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        context.Abort();
    }
}
