namespace FeishuHelpdesk.Generated;

public partial class FeishuHelpdeskClient : IDisposable
{
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
