using System.Diagnostics.CodeAnalysis;

namespace FeishuHelpdesk.Sandbox.State;

/// <summary>
/// All that the sandbox knows. Whoever reads or changes it holds <see cref="Gate"/>; what it holds are values that never
/// change themselves.
/// </summary>
internal sealed class SandboxState(string helpdeskId, TimeProvider time)
{
    private readonly List<Ticket> _tickets = [];
    private readonly Dictionary<string, int> _ticketIndex = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Message>> _messages = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _openTickets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Tag> _tags = new(StringComparer.Ordinal);

    public object Gate { get; } = new();

    /// <summary>
    /// Told of every change, while the gate is held and therefore in order: put it into a queue and come back at once.
    /// </summary>
    public event Action<SandboxChange>? Changed;

    public string HelpdeskId { get; } = helpdeskId;

    public Ids Ids { get; private set; } = new();

    public Dictionary<string, User> Users { get; } = new(StringComparer.Ordinal);

    public SortedDictionary<string, Faq> Faqs { get; } = new(Ids.Order);

    public SortedDictionary<string, Category> Categories { get; } = new(Ids.Order);

    public SortedDictionary<string, CustomizedField> TicketFields { get; } = new(Ids.Order);

    public SortedDictionary<string, CustomizedField> UserFields { get; } = new(Ids.Order);

    public SortedDictionary<string, Agent> Agents { get; } = new(StringComparer.Ordinal);

    public SortedDictionary<string, Skill> Skills { get; } = new(Ids.Order);

    public SortedDictionary<string, Notification> Notifications { get; } = new(Ids.Order);

    /// <summary>Type and subtype of the events that the app asked for.</summary>
    public SortedSet<(string Type, string Subtype)> Subscriptions { get; } = [];

    /// <summary>Users who cannot see the helpdesk.</summary>
    public HashSet<string> HiddenFrom { get; } = new(StringComparer.Ordinal);

    public HashSet<string> DeletedImages { get; } = new(StringComparer.Ordinal);

    /// <summary>All tickets, the oldest first.</summary>
    public IReadOnlyList<Ticket> Tickets => _tickets;

    /// <summary>Milliseconds.</summary>
    public long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    public bool TryGetTicket(string id, [NotNullWhen(true)] out Ticket? ticket)
    {
        ticket = _ticketIndex.TryGetValue(id, out var index) ? _tickets[index] : null;
        return ticket is not null;
    }

    /// <summary>The ticket of a guest that is not closed.</summary>
    public Ticket? OpenTicketOf(string guestId) =>
        _openTickets.TryGetValue(guestId, out var id) && TryGetTicket(id, out var ticket) ? ticket : null;

    /// <summary>Adds a ticket without telling anybody: one that was always there.</summary>
    /// <exception cref="ArgumentException">There is one with its id.</exception>
    public void Seed(Ticket ticket)
    {
        if (!_ticketIndex.TryAdd(ticket.Id, _tickets.Count))
            throw new ArgumentException($"There is a ticket {ticket.Id} already.");
        _tickets.Add(ticket);
        foreach (var tag in ticket.Tags)
            _tags.TryAdd(tag.Name, tag);
        if (ticket.Guest is { } guest)
        {
            Users.TryAdd(guest.Id, guest);
            if (!ticket.IsClosed)
                _openTickets[guest.Id] = ticket.Id;
        }
    }

    public void Add(Ticket ticket)
    {
        Seed(ticket);
        Changed?.Invoke(new TicketCreated(ticket));
    }

    /// <summary>Puts a changed ticket in the place of the one with its id.</summary>
    public void Update(Ticket ticket)
    {
        var index = _ticketIndex[ticket.Id];
        var before = _tickets[index];
        ticket = ticket with { UpdatedAt = Now, Answer = null };
        _tickets[index] = ticket;
        if (ticket.Guest is { } guest)
        {
            if (!ticket.IsClosed)
                _openTickets[guest.Id] = ticket.Id;
            else if (_openTickets.GetValueOrDefault(guest.Id) == ticket.Id)
                _openTickets.Remove(guest.Id);
        }

        Changed?.Invoke(new TicketUpdated(before, ticket));
    }

    /// <summary>The messages of a ticket, the first one first.</summary>
    public IReadOnlyList<Message> Messages(string ticketId) => _messages.GetValueOrDefault(ticketId) ?? [];

    /// <summary>Writes a message into a ticket.</summary>
    public Message AddMessage(Ticket ticket, Sender sender, User? user, string type, string content, string text, IReadOnlyList<string> imageKeys)
    {
        var message = SeedMessage(ticket.Id, new("", "", 0, sender, user, type, Now, content) { Text = text, ImageKeys = imageKeys });
        Changed?.Invoke(new MessageCreated(ticket, message));
        return message;
    }

    /// <summary>Adds a message without telling anybody; gives it the next position, and ids where it has none.</summary>
    public Message SeedMessage(string ticketId, Message message)
    {
        if (!_messages.TryGetValue(ticketId, out var messages))
            _messages.Add(ticketId, messages = []);
        message = message with
        {
            Id = message.Id.Length > 0 ? message.Id : Ids.Next(),
            MessageId = message.MessageId.Length > 0 ? message.MessageId : Ids.Next("om_"),
            Position = messages.Count + 1,
        };
        messages.Add(message);
        return message;
    }

    /// <summary>The user with an id; one that nobody has told of has only that.</summary>
    public User UserOf(string id) => Users.TryGetValue(id, out var user) ? user : new User(id) { Name = id };

    /// <summary>The tag with a name.</summary>
    public Tag TagOf(string name)
    {
        if (!_tags.TryGetValue(name, out var tag))
            _tags.Add(name, tag = new Tag(Ids.Next(), name));
        return tag;
    }

    /// <summary>The categories from the root down to one.</summary>
    public IReadOnlyList<Category> CategoryPath(string? id)
    {
        var path = new List<Category>();
        while (id is not null && Categories.TryGetValue(id, out var category))
        {
            path.Insert(0, category);
            id = category.ParentId;
        }

        return path;
    }

    /// <summary>Puts another notification in the place of the one with its id, and tells where it was reviewed.</summary>
    public void Review(Notification notification, bool isApproved)
    {
        Notifications[notification.Id] = notification;
        Changed?.Invoke(new NotificationReviewed(notification, isApproved));
    }

    /// <summary>Forgets all.</summary>
    public void Clear()
    {
        _tickets.Clear();
        _ticketIndex.Clear();
        _messages.Clear();
        _openTickets.Clear();
        _tags.Clear();
        Users.Clear();
        Faqs.Clear();
        Categories.Clear();
        TicketFields.Clear();
        UserFields.Clear();
        Agents.Clear();
        Skills.Clear();
        Notifications.Clear();
        Subscriptions.Clear();
        HiddenFrom.Clear();
        DeletedImages.Clear();
        Ids = new Ids();
    }
}
