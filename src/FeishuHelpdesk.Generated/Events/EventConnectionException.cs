namespace FeishuHelpdesk.Events;

/// <summary>The service gives no long connection, and trying again does not help.</summary>
public sealed class EventConnectionException : Exception
{
    internal EventConnectionException(long code, string message) : base(message) => Code = code;

    /// <summary>
    /// What the service said: 1000040345 for a wrong app id or secret, 1000040350 for too many connections,
    /// 1000040351 for an app of the other site (Feishu or Lark), 403 for an app that may not. 0 where the tries that the
    /// service allows were used up.
    /// </summary>
    public long Code { get; }
}
