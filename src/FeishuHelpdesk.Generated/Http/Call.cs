using FeishuHelpdesk.Serialization;
using Microsoft.Kiota.Abstractions;

namespace FeishuHelpdesk.Http;

/// <summary>One call through all its tries.</summary>
internal abstract class Call(RequestInformation request, in Operation operation, byte[]? content, TimeSpan timeout, TimeProvider timeProvider)
{
    private readonly Operation _operation = operation;
    private readonly long _started = timeProvider.GetTimestamp();

    public RequestInformation Request { get; } = request;

    public ref readonly Operation Operation => ref _operation;

    /// <summary>The body, kept so that it can be sent again.</summary>
    public byte[]? Content { get; } = content;

    /// <summary>What is left of the call's total time, never less than nothing.</summary>
    public TimeSpan Left => timeout - timeProvider.GetElapsedTime(_started) is var left && left > TimeSpan.Zero ? left : TimeSpan.Zero;

    /// <summary>What the service said last; the caller gets it when the time for another try is not there.</summary>
    public FeishuHelpdeskException? LastError { get; set; }

    /// <summary>How long to wait after <see cref="LastError"/> before the next try.</summary>
    public TimeSpan Wait { get; set; }

    /// <summary>Set when the call ends before its next try is sent.</summary>
    public bool IsOver { get; set; }

    /// <summary>Whether anything of the call was sent.</summary>
    public bool IsSent { get; set; }

    /// <summary>HTTP status of the last answer; 0 before there is one.</summary>
    public int Status { get; set; }

    /// <summary>Tries beyond the first.</summary>
    public int Retries { get; set; }

    /// <summary>Reads an answer that came with success.</summary>
    /// <returns>What was read.</returns>
    public abstract object? Read(SystemTextJsonParseNode node);
}

/// <summary>A call with its result.</summary>
internal sealed class Call<T, TState>(
    RequestInformation request,
    in Operation operation,
    byte[]? content,
    TimeSpan timeout,
    TimeProvider timeProvider,
    TState state,
    Func<SystemTextJsonParseNode, TState, T> read) : Call(request, operation, content, timeout, timeProvider)
{
    /// <summary>What was read last.</summary>
    public T Result { get; private set; } = default!;

    public override object? Read(SystemTextJsonParseNode node) => Result = read(node, state);
}
