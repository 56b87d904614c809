using FeishuHelpdesk.Serialization;
using Microsoft.Kiota.Abstractions;

namespace FeishuHelpdesk.Http;

/// <summary>One call through all its tries.</summary>
internal abstract class Call(in Operation operation, CallRequest request, CallSettings settings, TimeProvider timeProvider)
{
    private readonly Operation _operation = operation;
    private readonly long _started = timeProvider.GetTimestamp();

    public ref readonly Operation Operation => ref _operation;

    /// <summary>What is sent besides.</summary>
    public CallRequest Request { get; } = request;

    /// <summary>What holds for this call.</summary>
    public CallSettings Settings { get; } = settings;

    /// <summary>What is left of the call's total time, never less than nothing.</summary>
    public TimeSpan Left => Settings.Timeout - timeProvider.GetElapsedTime(_started) is var left && left > TimeSpan.Zero ? left : TimeSpan.Zero;

    /// <summary>What the service said last; the caller gets it when the time for another try is not there.</summary>
    public FeishuHelpdeskException? LastError { get; set; }

    /// <summary>How long to wait after <see cref="LastError"/> before the next try.</summary>
    public TimeSpan Wait { get; set; }

    /// <summary>Set when the call ends before its next try is sent.</summary>
    public bool IsOver { get; set; }

    /// <summary>Whether anything of the call was sent.</summary>
    public bool IsSent { get; set; }

    /// <summary>Whether a request went out of which no answer has told what became of it.</summary>
    public bool IsUnderWay { get; set; }

    /// <summary>Whether it asks for a file.</summary>
    public abstract bool IsFile { get; }

    /// <summary>HTTP status of the last answer; 0 before there is one.</summary>
    public int Status { get; set; }

    /// <summary>Tries beyond the first.</summary>
    public int Retries { get; set; }

    /// <summary>Reads an answer that came with success.</summary>
    /// <returns>What was read.</returns>
    public abstract object? Read(AnswerParseNode node);

    /// <summary>Takes the file that was asked for.</summary>
    public abstract void Take(Stream file);
}

/// <summary>A call with its result.</summary>
internal sealed class Call<T, TState>(
    in Operation operation,
    CallRequest request,
    CallSettings settings,
    TimeProvider timeProvider,
    TState state,
    Func<AnswerParseNode, TState, T> read) : Call(operation, request, settings, timeProvider)
{
    /// <summary>What was read last.</summary>
    public T Result { get; private set; } = default!;

    public override bool IsFile => typeof(T) == typeof(Stream);

    public override object? Read(AnswerParseNode node) => Result = read(node, state);

    public override void Take(Stream file) => Result = (T)(object)file;
}

/// <summary>What a call sends besides method and address.</summary>
/// <param name="Headers">Headers, those of the body included.</param>
/// <param name="Options">Options, for the handlers below as well.</param>
/// <param name="Content">The body, kept so that it can be sent again; null for none.</param>
internal readonly record struct CallRequest(
    IEnumerable<KeyValuePair<string, IEnumerable<string>>> Headers,
    IEnumerable<IRequestOption> Options,
    byte[]? Content);

/// <summary>What holds for a call: the client's settings, or what the call's own options say instead.</summary>
/// <param name="Timeout">How long it may take.</param>
/// <param name="MaxAttempts">How often it is sent at the most.</param>
/// <param name="Options">The call's own options; null where there are none.</param>
internal readonly record struct CallSettings(TimeSpan Timeout, int MaxAttempts, CallOptions? Options)
{
    /// <exception cref="ArgumentException">An option cannot be.</exception>
    public static CallSettings Of(FeishuHelpdeskOptions client, IEnumerable<IRequestOption> options)
    {
        foreach (var option in options)
        {
            if (option is not CallOptions own)
                continue;
            own.Check();
            own.Begin();
            return new(own.Timeout ?? client.Timeout, own.MaxAttempts ?? client.MaxAttempts, own);
        }

        return new(client.Timeout, client.MaxAttempts, null);
    }
}
