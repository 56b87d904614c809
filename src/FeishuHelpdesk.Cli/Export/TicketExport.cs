using System.Globalization;
using FeishuHelpdesk.Cli.Commands;
using FeishuHelpdesk.Generated.Models;

namespace FeishuHelpdesk.Cli.Export;

/// <summary>
/// Writes tickets into a file, page by page. After each page the file is whole, and what lies beside it says where to go
/// on: an export that ends early goes on from there.
/// </summary>
internal sealed class TicketExport(CommandContext context, Session session)
{
    public required string File { get; init; }

    public required string Format { get; init; }

    /// <summary>The filter as it was given.</summary>
    public required string Filter { get; init; }

    public required TicketQuery Query { get; init; }

    private bool IsStandardOutput => File == "-";

    public async Task<int> RunAsync(bool resume, bool replace, CancellationToken cancellationToken)
    {
        var state = Begin(resume, replace);
        try
        {
            await using var stream = Open(state);
            return await RunAsync(stream, state, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return context.Errors.File($"{File} cannot be written: {exception.Message}", advice: null);
        }
    }

    private async Task<int> RunAsync(Stream stream, ExportState? state, CancellationToken cancellationToken)
    {
        var format = TicketFormat.Of(Format, context.Host.TimeZone);
        using var buffer = new MemoryStream();
        var (tickets, length, started) = (state?.Tickets ?? 0, state?.Length ?? 0, state?.Started ?? context.Host.Clock.GetUtcNow());
        var canGoOn = state is not null;
        try
        {
            if (state is null)
            {
                format.WriteStart(buffer);
                length += await WriteAsync(buffer, stream, cancellationToken);
            }

            var total = await TicketCount.OfAsync(session.Client, Query, context.Host.Clock, cancellationToken);
            if (total is { } known && context.Host.ErrorWidth is null)
                await context.Host.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"About {known} tickets{(tickets > 0 ? $", of which {tickets} are there" : "")}."));
            var progress = new ExportProgress(context.Host);
            await progress.RunAsync(total, async () =>
            {
                // Interrupted between two pages, so that none is written in part.
                await foreach (var page in Tickets(state, cancellationToken))
                {
                    format.Write(buffer, page.Values);
                    length += await WriteAsync(buffer, stream, CancellationToken.None);
                    tickets += page.Values.Count;
                    if (!IsStandardOutput && page.Continuation is { } continuation)
                    {
                        Note(continuation, length, tickets, started).Write(File);
                        canGoOn = true;
                    }

                    progress.Report(tickets);
                }
            });
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Cut(stream, length);
            return context.Errors.File($"{Name} cannot be written: {exception.Message}", Rest(tickets, canGoOn));
        }
        catch (Exception exception) when (exception is OperationCanceledException or FeishuHelpdeskException)
        {
            Cut(stream, length);
            if (!IsStandardOutput)
                await context.Host.Error.WriteLineAsync(Rest(tickets, canGoOn));
            throw;
        }

        if (!IsStandardOutput)
            ExportState.Delete(File);
        await context.Host.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{tickets} tickets in {Name}. For what changes from now on: --updated-since {started:yyyy-MM-dd'T'HH:mm:ss'Z'}"));
        return ExitStatus.Success;
    }

    private string Name => IsStandardOutput ? "standard output" : File;

    private IAsyncEnumerable<Page<Ticket>> Tickets(ExportState? state, CancellationToken cancellationToken) =>
        session.Client.ListTicketsAsync(Query, cancellationToken: cancellationToken).WithNextPageAhead().AsPages(state?.Continuation);

    // What there is to go on from; and that nothing is overwritten that nobody wants to lose.
    private ExportState? Begin(bool resume, bool replace)
    {
        if (IsStandardOutput)
            return resume ? throw new UsageException("--resume needs a file.") : null;
        var state = ExportState.Read(File);
        if (!resume)
        {
            if (!replace && System.IO.File.Exists(File))
                throw new UsageException($"{File} is there already.", state is null ? "Add --force to replace it." : "Add --resume to go on with it, or --force to begin anew.");
            ExportState.Delete(File);
            return null;
        }

        if (state is null)
            return System.IO.File.Exists(File) ? throw new UsageException($"{File} is there, and nothing beside it says where to go on: it is whole, or not from here.", "Add --force instead of --resume to replace it.") : null;
        if (state.Filter != Filter || state.Format != Format)
            throw new UsageException($"{File} was begun with another filter or format: --format {state.Format} {state.Filter}".TrimEnd(), "Give the same to go on with it, or --force instead of --resume to begin anew.");
        if (!System.IO.File.Exists(File) || new FileInfo(File).Length < state.Length)
            throw new UsageException($"{File} has lost some of what was written into it.", "Begin anew with --force instead of --resume.");
        (Query.CreatedFrom, Query.CreatedUntil, Query.UpdatedFrom, Query.UpdatedUntil) = (state.Times[0], state.Times[1], state.Times[2], state.Times[3]);
        return state;
    }

    private Stream Open(ExportState? state)
    {
        if (IsStandardOutput)
            return context.Host.OpenOutput();
        var stream = new FileStream(File, state is null ? FileMode.Create : FileMode.Open, FileAccess.Write, FileShare.Read, bufferSize: 0);
        if (state is not null)
        {
            // What came after the last whole page comes again.
            stream.SetLength(state.Length);
            stream.Seek(0, SeekOrigin.End);
        }

        return stream;
    }

    private ExportState Note(string continuation, long length, long tickets, DateTimeOffset started) => new()
    {
        Filter = Filter,
        Format = Format,
        Continuation = continuation,
        Length = length,
        Tickets = tickets,
        Started = started,
        Times = [Query.CreatedFrom, Query.CreatedUntil, Query.UpdatedFrom, Query.UpdatedUntil],
    };

    private static async Task<long> WriteAsync(MemoryStream buffer, Stream stream, CancellationToken cancellationToken)
    {
        await stream.WriteAsync(buffer.GetBuffer().AsMemory(0, (int)buffer.Length), cancellationToken);
        await stream.FlushAsync(cancellationToken);
        var length = buffer.Length;
        buffer.SetLength(0);
        return length;
    }

    // A disk that was full in the middle of a page.
    private static void Cut(Stream stream, long length)
    {
        try
        {
            if (stream is FileStream { CanSeek: true } file && file.Length > length)
                file.SetLength(length);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            // It stays as it is, and is cut when the export goes on.
        }
    }

    private string Rest(long tickets, bool canGoOn) => string.Create(
        CultureInfo.InvariantCulture,
        $"{tickets} tickets are whole in {Name}.{(canGoOn && !IsStandardOutput ? " The same command with --resume goes on." : "")}");
}
