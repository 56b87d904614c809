using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using FeishuHelpdesk.Sandbox.State;

namespace FeishuHelpdesk.Sandbox.Requests;

/// <summary>What a user of the helpdesk may do.</summary>
internal enum Role
{
    /// <summary>Nothing of what takes a user's token.</summary>
    Guest,

    /// <summary>Work on tickets and the knowledge base.</summary>
    Agent,

    /// <summary>All.</summary>
    Owner,
}

/// <summary>A request that has passed the checks that all operations have in common.</summary>
internal sealed class SandboxCall
{
    // As the service does: Chinese text and & as they are.
    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public required SandboxState State { get; init; }

    public required HelpdeskOperation Operation { get; init; }

    public required IReadOnlyDictionary<string, string> Path { get; init; }

    public required Query Query { get; init; }

    /// <summary>The body; undefined where the request has none.</summary>
    public required JsonElement Body { get; init; }

    /// <summary>Who asks, where it is a user.</summary>
    public User? User { get; init; }

    public Role Role { get; init; }

    /// <summary>Hosts that no message may point to.</summary>
    public IReadOnlyCollection<string> BlockedHosts { get; init; } = [];

    /// <summary>A value of the path that is an id: decimal digits.</summary>
    public string PathId(string name) => Ids.IsDigits(Path[name]) ? Path[name] : throw Invalid(name, Path[name], "the value must be an int64");

    /// <summary>Refuses users who may do less.</summary>
    public void Require(Role role)
    {
        if (Role < role)
            throw new RefusedException(ErrorCodes.Forbidden);
    }

    /// <summary>The ticket that the path names.</summary>
    public Ticket Ticket() => State.TryGetTicket(PathId("ticket_id"), out var ticket) ? ticket : throw NotFound("ticket_id", Path["ticket_id"]);

    /// <summary>There is no such thing: 154004 where the operation is documented to say so, else a bad request.</summary>
    public RefusedException NotFound(string field, string value) => Operation.Errors.Any(error => error.Code == ErrorCodes.NotFound)
        ? new(ErrorCodes.NotFound)
        : Invalid(field, value, "there is none with this id");

    public static RefusedException Invalid(string field, string value, string description) =>
        new(ErrorCodes.BadRequest, new FieldViolation(field, value, description));

    /// <summary>Nothing but that it went well.</summary>
    public static SandboxAnswer Done() => Ok(static _ => { });

    /// <summary>The members of <c>data</c>.</summary>
    public static SandboxAnswer Ok(Action<Utf8JsonWriter> writeMembers)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer, Writing))
        {
            json.WriteStartObject();
            json.WriteNumber("code", 0);
            json.WriteString("msg", "success");
            json.WriteStartObject("data");
            writeMembers(json);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return SandboxAnswer.Raw(200, SandboxService.Json, buffer.WrittenSpan.ToArray());
    }

    /// <summary>The page that is asked for by its number.</summary>
    /// <param name="all">All that there is.</param>
    /// <param name="total">How many there are, as far as the service counts.</param>
    public List<T> NumberedPage<T>(IEnumerable<T> all, out int total)
    {
        var paging = Operation.Paging!;
        var page = Query.Number(paging.Page) ?? 1;
        if (page < 1)
            throw Invalid(paging.Page, page.ToString(CultureInfo.InvariantCulture), "pages are counted from 1");
        var size = Size(paging);
        if (paging.Ceiling is { } ceiling && page * size > ceiling)
            throw Invalid(paging.Page, page.ToString(CultureInfo.InvariantCulture), $"page times page_size may not exceed {ceiling}");

        var items = new List<T>();
        var count = 0L;
        var first = (page - 1) * size;
        foreach (var item in all)
        {
            if (count >= first && items.Count < size)
                items.Add(item);
            if (++count == paging.Ceiling)
                break;
        }

        total = (int)count;
        return items;
    }

    /// <summary>The page that is asked for by a token: the id of the last item before it.</summary>
    /// <param name="all">All that there is, in the order of the ids.</param>
    /// <param name="id">The id of one.</param>
    /// <param name="next">The token of the next page; null where this is the last.</param>
    public List<T> TokenPage<T>(IReadOnlyList<T> all, Func<T, string> id, out string? next)
    {
        var paging = Operation.Paging!;
        var size = Size(paging);
        var token = Query.Text(paging.Page);
        if (token is not null && !Ids.IsDigits(token))
            throw Invalid(paging.Page, token, "the value is no token of a page");
        var items = all.Where(item => token is null || Ids.Order.Compare(id(item), token) > 0).Take(size + 1).ToList();
        next = null;
        if (items.Count > size)
        {
            items.RemoveAt(size);
            next = id(items[^1]);
        }

        return items;
    }

    private int Size(OperationPaging paging)
    {
        var size = Query.Number(paging.Size) ?? 20;
        return size >= 1 && size <= paging.LargestSize
            ? (int)size
            : throw Invalid(paging.Size, size.ToString(CultureInfo.InvariantCulture), $"the value must be between 1 and {paging.LargestSize}");
    }
}
