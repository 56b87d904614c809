namespace FeishuHelpdesk.Http;

/// <summary>
/// Stands right above the wire, below whoever logs there: .NET quotes the first line of an answer that is not HTTP, and
/// a server can have put there what was sent to it.
/// </summary>
internal sealed class QuoteHandler(HttpMessageHandler inner, Secrets secrets) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (HttpRequestException exception)
        {
            var shown = secrets.Remove(exception, request.Headers.Authorization?.Parameter);
            if (shown == exception)
                throw;
            throw shown;
        }
    }
}
