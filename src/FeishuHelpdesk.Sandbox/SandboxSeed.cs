using System.Text;
using System.Text.Json;
using FeishuHelpdesk.Generated.Models;
using FeishuHelpdesk.Sandbox.Seeds;
using Microsoft.Kiota.Abstractions.Serialization;
using Microsoft.Kiota.Serialization.Json;

namespace FeishuHelpdesk.Sandbox;

/// <summary>
/// What there is in a sandbox when a test begins. Everything looks as the service's answers show it: in code as the models of
/// the library, in a file as their JSON.
/// </summary>
/// <example><code>
/// var seed = new SandboxSeed()
///     .Add(new Ticket { TicketId = "7000000000000000001", Status = TicketStatus.Processing.Value })
///     .Add(new Faq { Question = "How do I print?", Answer = "Press the button." });
/// await using var sandbox = await HelpdeskSandbox.StartAsync(new() { Seed = seed });
/// </code></example>
public sealed class SandboxSeed
{
    private readonly List<(string List, byte[] Json)> _items = [];

    /// <summary>Adds a ticket; without an id it gets one.</summary>
    /// <param name="ticket">The ticket.</param>
    /// <param name="messages">Its messages, the first one first. A content that is no JSON is what is said.</param>
    public SandboxSeed Add(Ticket ticket, params IEnumerable<TicketMessage> messages)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        ArgumentNullException.ThrowIfNull(messages);
        var json = Encoding.UTF8.GetString(Written(ticket));
        var list = string.Join(',', messages.Select(message => Encoding.UTF8.GetString(Written(message))));
        _items.Add(("tickets", Encoding.UTF8.GetBytes($"{json[..^1]}{(json.Length > 2 ? "," : "")}\"messages\":[{list}]}}")));
        return this;
    }

    /// <summary>Adds an FAQ; the last of its categories is the one it stands in.</summary>
    /// <param name="faq">The FAQ.</param>
    public SandboxSeed Add(Faq faq) => Add("faqs", faq);

    /// <summary>Adds a category, with its children.</summary>
    /// <param name="category">The category.</param>
    public SandboxSeed Add(Category category) => Add("categories", category);

    /// <summary>Adds a custom field of tickets.</summary>
    /// <param name="field">The field.</param>
    public SandboxSeed Add(TicketCustomizedField field) => Add("ticket_customized_fields", field);

    /// <summary>Adds a custom field of users.</summary>
    /// <param name="field">The field.</param>
    public SandboxSeed Add(UserCustomizedField field) => Add("user_customized_fields", field);

    /// <summary>Adds an agent.</summary>
    /// <param name="agent">The agent, with hours and skills.</param>
    public SandboxSeed Add(AgentSchedule agent) => Add("agent_schedules", agent);

    /// <summary>Adds a skill of agents.</summary>
    /// <param name="skill">The skill.</param>
    public SandboxSeed Add(AgentSkill skill) => Add("agent_skills", skill);

    /// <summary>Adds a user, so that tickets show more of them than the id.</summary>
    /// <param name="user">The user.</param>
    public SandboxSeed Add(TicketUser user) => Add("users", user);

    /// <summary>Hides the helpdesk from a user, for whom no service can be begun then (154402).</summary>
    /// <param name="openId">The user.</param>
    public SandboxSeed HideFrom(string openId)
    {
        ArgumentException.ThrowIfNullOrEmpty(openId);
        _items.Add(("hidden_from", Encoding.UTF8.GetBytes($"\"{JsonEncodedText.Encode(openId)}\"")));
        return this;
    }

    /// <summary>Adds all that a text in JSON has.</summary>
    /// <param name="json">
    /// An object with any of the lists <c>users</c>, <c>agent_skills</c>, <c>agent_schedules</c>, <c>categories</c>,
    /// <c>faqs</c>, <c>ticket_customized_fields</c>, <c>user_customized_fields</c>, <c>tickets</c> (each with its
    /// <c>messages</c>) and <c>hidden_from</c>.
    /// </param>
    /// <exception cref="FormatException">It is not that; the message has the line and the reason.</exception>
    public SandboxSeed AddJson(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return Add(Encoding.UTF8.GetBytes(json));
    }

    /// <summary>A seed from a file in JSON, such as <see cref="AddJson"/> takes.</summary>
    /// <param name="path">The file, in UTF-8.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="FormatException">It is no seed; the message has the line and the reason.</exception>
    public static SandboxSeed FromFile(string path)
    {
        var bytes = File.ReadAllBytes(path);
        return new SandboxSeed().Add(bytes.AsSpan().StartsWith("\uFEFF"u8) ? bytes[3..] : bytes);
    }

    internal void Sow(State.SandboxState state)
    {
        foreach (var group in _items.GroupBy(item => item.List))
        {
            using var json = JsonDocument.Parse(Encoding.UTF8.GetBytes($"{{\"{group.Key}\":[{string.Join(',', group.Select(item => Encoding.UTF8.GetString(item.Json)))}]}}"));
            SeedReader.Read(json.RootElement, state);
        }
    }

    private SandboxSeed Add(byte[] json)
    {
        foreach (var (list, item) in SeedFile.Read(json))
            _items.Add((list, Encoding.UTF8.GetBytes(item.GetRawText())));
        return this;
    }

    private SandboxSeed Add(string list, IParsable item)
    {
        ArgumentNullException.ThrowIfNull(item);
        _items.Add((list, Written(item)));
        return this;
    }

    private static byte[] Written(IParsable item)
    {
        using var writer = new JsonSerializationWriter();
        writer.WriteObjectValue(null, item);
        using var content = writer.GetSerializedContent();
        using var copy = new MemoryStream();
        content.CopyTo(copy);
        return copy.ToArray();
    }
}
