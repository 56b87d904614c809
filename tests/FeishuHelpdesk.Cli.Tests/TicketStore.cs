using System.Globalization;
using System.Text;

namespace FeishuHelpdesk.Tests.Cli;

/// <summary>Tickets as the service's list gives them: by pages, by times of creation, newest first.</summary>
internal sealed class TicketStore(int count)
{
    // Ids of 19 digits, a minute between two.
    private const long FirstId = 6626871355780366331;
    private static readonly long FirstTime = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds();

    /// <summary>Answers the list, and nothing else.</summary>
    public FakeHelpdesk.Answer? Answer(FakeHelpdesk.Request request)
    {
        if (request.Route != "GET /helpdesk/v1/tickets")
            return null;
        var (from, until) = (Number("create_time_start") ?? 0, Number("create_time_end") ?? long.MaxValue);
        var (page, size) = (Number("page") ?? 1, Number("page_size") ?? 20);
        var found = Enumerable.Range(0, count).Reverse().Where(i => Created(i) >= from && Created(i) <= until).ToList();
        var tickets = string.Join(',', found.Skip((int)((page - 1) * size)).Take((int)size).Select(Ticket));
        return FakeHelpdesk.Answer.Data(string.Create(CultureInfo.InvariantCulture, $$"""{"total":{{found.Count}},"tickets":[{{tickets}}]}"""));

        long? Number(string name) => long.TryParse(request.Query[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    public static string Id(int i) => (FirstId + i).ToString(CultureInfo.InvariantCulture);

    private static long Created(int i) => FirstTime + (i * 60_000L);

    private static string Ticket(int i)
    {
        var text = new StringBuilder();
        return text.Append(CultureInfo.InvariantCulture, $$"""{"ticket_id":"{{Id(i)}}","status":{{(i % 2 == 0 ? 50 : 2)}},"ticket_type":2,"created_at":{{Created(i)}},"guest":{"id":"ou_{{i}}","name":"王小明{{i}}"},"agents":[{"id":"ou_a","name":"Agent A"}],"tags":[{"id":"1","name":"=1+1"}],"extra":{"n":1.10} }""").ToString();
    }
}
