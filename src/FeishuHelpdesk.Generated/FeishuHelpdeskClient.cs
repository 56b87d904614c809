using FeishuHelpdesk.Http;

namespace FeishuHelpdesk.Generated;

public partial class FeishuHelpdeskClient : IDisposable
{
    // What the generated constructor does, but for what the adapter does when nobody waits for it.
    internal FeishuHelpdeskClient(FeishuHelpdeskRequestAdapter requestAdapter, string baseUrl)
        : base(requestAdapter, "{+baseurl}", new Dictionary<string, object> { ["baseurl"] = baseUrl })
    {
    }

    /// <summary>
    /// Releases the connections that the client holds, unless the caller gave the handler. Calls that are under way end
    /// with an <see cref="ObjectDisposedException"/>.
    /// </summary>
    public void Dispose()
    {
        (RequestAdapter as IDisposable)?.Dispose();
        GC.SuppressFinalize(this);
    }
}
