using System.CommandLine;
using System.Globalization;
using System.Runtime.ExceptionServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using FeishuHelpdesk.Events;
using FeishuHelpdesk.Generated.Models;

namespace FeishuHelpdesk.Cli.Commands;

/// <summary><c>events listen</c>: events over the long connection, as they come.</summary>
internal static class EventsListenCommand
{
    // The service's own repetitions end after seven hours; so many are not waited for at once.
    private const int Remembered = 10_000;

    public static Command Create(CommandContext context)
    {
        var subscribe = new Option<bool>("--subscribe") { Description = "Subscribe the app to the helpdesk's events first. With --sandbox it is done anyway." };
        var limit = CommandContext.Limit(0);
        var output = CommandContext.Choice("--output", "A line to read, or each as JSON in a line of its own.", "-o", "lines", "jsonl");
        return context.Create("listen", "Print events as they come over the long connection, until Ctrl+C. With --sandbox a guest starts to talk, so that there are some.", [subscribe, limit, output], async (parsed, session, cancellationToken) =>
        {
            if (parsed.GetValue(subscribe) || session.IsSandbox)
                await session.Client.SubscribeAsync(HelpdeskEvents.All, cancellationToken: cancellationToken);
            using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            using var printer = new Printer(context.Host, parsed.GetRequiredValue(output), parsed.GetValue(limit), end);
            using var http = new HttpClient();
            var talk = session.TalkAsync(end.Token);
            try
            {
                await session.Settings.CreateEventConnection(http).RunAsync(printer.PrintAsync, end.Token);
            }
            catch (EventConnectionException exception)
            {
                return context.Errors.EventConnection(exception, session.Settings);
            }
            finally
            {
                await end.CancelAsync();
                await talk;
            }

            printer.ThrowIfFailed();
            cancellationToken.ThrowIfCancellationRequested();
            return ExitStatus.Success;
        });
    }

    /// <summary>One event after the other, each once.</summary>
    private sealed class Printer(CliHost host, string output, int limit, CancellationTokenSource end) : IDisposable
    {
        private readonly SemaphoreSlim _one = new(1);
        private readonly HashSet<string> _known = new(StringComparer.Ordinal);
        private readonly Queue<string> _order = new();
        private Exception? _failure;
        private int _count;

        public async Task<bool> PrintAsync(ReceivedEvent received, CancellationToken cancellationToken)
        {
            await _one.WaitAsync(cancellationToken);
            try
            {
                if (end.IsCancellationRequested)
                    return false;
                if (!_known.Add(received.EventId))
                    return true;
                _order.Enqueue(received.EventId);
                if (_order.Count > Remembered)
                    _known.Remove(_order.Dequeue());
                await host.Out.WriteAsync(output == "jsonl" ? Json(received) : Line(received));
                await host.Out.FlushAsync(CancellationToken.None);
                if (++_count == limit)
                    await end.CancelAsync();
                return true;
            }
            catch (Exception exception) when (exception is IOException or BrokenPipeException)
            {
                // Nobody reads any more: the event is somebody else's.
                _failure ??= exception;
                await end.CancelAsync();
                return false;
            }
            finally
            {
                _one.Release();
            }
        }

        public void Dispose() => _one.Dispose();

        public void ThrowIfFailed()
        {
            if (_failure is not null)
                ExceptionDispatchInfo.Throw(_failure);
        }

        private static string Json(ReceivedEvent received)
        {
            using var buffer = new MemoryStream();
            using (var json = new Utf8JsonWriter(buffer, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            {
                json.WriteStartObject();
                json.WriteString("event_id", received.EventId);
                json.WriteString("event_type", received.EventType);
                if (received.CreatedAt is { } created)
                    json.WriteString("created_at", created.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture));
                json.WritePropertyName("event");
                received.Json.WriteTo(json);
                json.WriteEndObject();
            }

            using var document = JsonDocument.Parse(buffer.ToArray());
            return JsonText.OneLine(document.RootElement) + "\n";
        }

        private string Line(ReceivedEvent received)
        {
            var time = TimeZoneInfo.ConvertTime(received.CreatedAt ?? host.Clock.GetUtcNow(), host.TimeZone);
            return SafeText.Line(string.Create(CultureInfo.InvariantCulture, $"{time:yyyy-MM-dd HH:mm:ss}  {What(received)}")) + "\n";
        }

        private static string What(ReceivedEvent received) => received.Event switch
        {
            TicketCreatedEvent created => $"ticket {created.TicketId}  created, status {created.Status}",
            TicketUpdatedEvent updated => $"ticket {updated.Object?.TicketId}  {Change("status", updated.OldObject?.Status, updated.Object?.Status)}{Change("stage", updated.OldObject?.Stage, updated.Object?.Stage)}".TrimEnd(' ', ','),
            TicketMessageCreatedEvent message => $"ticket {message.Ticket?.TicketId}  {Who(message.SenderType)}: {message.Text}",
            NotificationReviewedEvent reviewed => $"push {reviewed.NotificationId}  {reviewed.ApproveStatus}",
            _ => $"{received.EventType}  {JsonText.OneLine(received.Json)}",
        };

        private static string Change(string name, int? before, int? after) =>
            before is null || before == after ? "" : string.Create(CultureInfo.InvariantCulture, $"{name} {before} -> {after}, ");

        private static string Who(int? sender) => sender switch
        {
            1 => "bot",
            2 => "guest",
            3 => "agent",
            _ => "somebody",
        };
    }
}
