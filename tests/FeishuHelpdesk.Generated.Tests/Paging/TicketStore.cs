using System.Globalization;
using System.Text;
using System.Web;
using FeishuHelpdesk.Tests.Http;

namespace FeishuHelpdesk.Tests.Paging;

/// <summary>Tickets behind the list operation, as documented; and as a service would have it that is less exact.</summary>
internal sealed class TicketStore
{
    public const int Ceiling = 10000;

    private readonly FakeService _service = new();
    private int _requests;

    public TicketStore() => _service.Otherwise = FakeService.Now(Answer);

    /// <summary>The tickets, in the order in which the service gives them.</summary>
    public List<StoredTicket> Tickets { get; init; } = [];

    public FakeService Service => _service;

    /// <summary>How many requests for a page came.</summary>
    public int Requests => _requests;

    /// <summary>What the service says how many there are, given how many there are.</summary>
    public Func<int, int?> Total { get; set; } = count => Math.Min(count, Ceiling);

    /// <summary>The window that the service takes for the one that it was asked for.</summary>
    public Func<(long From, long Until), (long From, long Until)?> Window { get; set; } = window => window;

    /// <summary>Happens before each request is answered, which is the how manyeth.</summary>
    public Action<int>? Before { get; set; }

    /// <summary>Another process that asks the same service.</summary>
    public FeishuHelpdesk.Generated.FeishuHelpdeskClient Client(TimeProvider? clock = null) => _service.Client(clock);

    private HttpResponseMessage Answer(SentRequest request)
    {
        _requests++;
        Before?.Invoke(_requests);
        var query = HttpUtility.ParseQueryString(request.Address.Query);
        var (page, size) = (int.Parse(query["page"]!, CultureInfo.InvariantCulture), int.Parse(query["page_size"]!, CultureInfo.InvariantCulture));
        if (size > 200 || page * size > Ceiling)
            return FakeService.Json(400, """{"code":154000,"msg":"page * page_size is over 10000"}""");
        IEnumerable<StoredTicket> found = Tickets;
        // Either end counts only together with the other.
        if (Number("create_time_start") is { } from && Number("create_time_end") is { } until && Window((from, until)) is var (first, last))
            found = found.Where(ticket => ticket.Created >= first && ticket.Created <= last);
        if (Number("update_time_start") is { } changedFrom && Number("update_time_end") is { } changedUntil)
            found = found.Where(ticket => ticket.Updated >= changedFrom && ticket.Updated <= changedUntil);
        if (query.GetValues("status_list") is { } statuses)
            found = found.Where(ticket => statuses.Contains(ticket.Status.ToString(CultureInfo.InvariantCulture)));
        var all = found.ToList();
        var json = new StringBuilder("{\"code\":0,\"data\":{");
        if (Total(all.Count) is { } total)
            json.Append(CultureInfo.InvariantCulture, $"\"total\":{total},");
        json.Append("\"tickets\":[").AppendJoin(',', all.Skip((page - 1) * size).Take(size).Select(ticket => ticket.Json())).Append("]}}");
        return FakeService.Json(200, json.ToString());

        long? Number(string name) => query[name] is { } text ? long.Parse(text, CultureInfo.InvariantCulture) : null;
    }
}

internal sealed record StoredTicket(string Id, long Created, long Updated = -1, int Status = 1)
{
    public string Json() => string.Create(CultureInfo.InvariantCulture, $$"""{"ticket_id":"{{Id}}","created_at":{{Created}},"updated_at":{{Updated}},"status":{{Status}}}""");
}
