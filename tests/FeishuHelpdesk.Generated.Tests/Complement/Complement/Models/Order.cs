// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using System.Text.Json.Serialization;
using FeishuHelpdesk.Serialization;

namespace FeishuHelpdesk.Tests.Shop.Generated.Models;

/// <remarks>
/// Beside the fields as they are sent stand views of them: <c>…List</c> for what comes in several shapes, <c>Typed…</c>
/// for what stands for a choice, <c>…DateTime</c> for times, <c>…TimeSpan</c> for durations, <c>…Options</c> for what
/// was picked from a list.
/// </remarks>
public partial class Order
{
    /// <summary>
    /// More people. Here with <see cref="Customer"/> and <see cref="Payer"/>, each name once; empty when there is none.
    /// </summary>
    [JsonIgnore]
    public IReadOnlyList<Person> PeopleList => Lists.Union(People, one => one.Name, Customer, Payer);

    /// <summary>
    /// One note or many. Here it is a list, whichever shape the service sent; empty when there is none.
    /// </summary>
    [JsonIgnore]
    public IReadOnlyList<Note> NoteList => Notes switch
    {
        null => [],
        { OrderNotesNote: { } one } => [one],
        { Note: { } many } => Lists.WithoutNulls(many),
        _ => [],
    };

    /// <summary>
    /// Texts in languages, or plain ones. Here it is a list, whichever shape the service sent; empty when there is
    /// none. A plain text stands for every text of its element.
    /// </summary>
    [JsonIgnore]
    public IReadOnlyList<Words> ReasonList => Reasons switch
    {
        null => [],
        { OrderReasonsWords: { } one } => [one],
        { Words: { } many } => Lists.WithoutNulls(many),
        { String: { } plain } => Lists.WithoutNulls(plain).ConvertAll(text => new Words { ZhCn = text, EnUs = text }),
        _ => [],
    };

    /// <summary>
    /// The options that <see cref="Place"/> stands for, each with its name and the names above it. A value that is no
    /// option, and one of a field without options, stands for itself.
    /// </summary>
    /// <param name="definitions">What defines the options, as the service lists it.</param>
    /// <returns>One for each value, in their order; empty when there is none.</returns>
    public IReadOnlyList<PickedOption> PlaceOptions(IEnumerable<ShelfPlan> definitions) => OptionTree<Shelf>.Picked(
        Place,
        OptionTree.Find(definitions, (Id, definition => definition.PlanId), (Class, definition => definition.Kind))?.Shelves,
        new(option => option.Code, option => option.Name, option => option.Children),
        ["code", "label"]);

    /// <summary>View of <see cref="States"/>; empty when there is none.</summary>
    [JsonIgnore]
    public IReadOnlyList<OrderStatus> TypedStates => Lists.Choices(States, value => new OrderStatus(value));

    /// <summary>View of <see cref="Kinds"/>; empty when there is none.</summary>
    [JsonIgnore]
    public IReadOnlyList<OrderKinds> TypedKinds => Lists.Choices(Kinds, value => new OrderKinds(value));

    /// <summary>View of <see cref="Status"/>.</summary>
    [JsonIgnore]
    public OrderStatus? TypedStatusView => Status is { } value ? new(value) : null;

    /// <summary>View of <see cref="OrderKind"/>.</summary>
    [JsonIgnore]
    public OrderKind? TypedOrderKind => OrderKind is { } value ? new(value) : null;

    /// <summary>View of <see cref="Created_at"/>, in UTC; null where there is none, which the service may send as -1.</summary>
    [JsonIgnore]
    public DateTimeOffset? Created_atDateTime => ServiceTime.FromEpochMilliseconds(Created_at);

    /// <summary>View of <see cref="CreatedAt"/>, in UTC; null where there is none, which the service may send as -1.</summary>
    [JsonIgnore]
    public DateTimeOffset? CreatedDateTime => ServiceTime.FromEpochSeconds(CreatedAt);

    /// <summary>View of <see cref="PaidTime"/>, in UTC; null where there is none, which the service may send as -1.</summary>
    [JsonIgnore]
    public DateTimeOffset? PaidDateTime => ServiceTime.FromEpochSeconds(PaidTime);

    /// <summary>View of <see cref="SentAt"/>, in UTC; null where there is none, which the service may send as -1.</summary>
    [JsonIgnore]
    public DateTimeOffset? SentDateTime => ServiceTime.FromEpochMilliseconds(SentAt);

    /// <summary>View of <see cref="WaitingDuration"/>.</summary>
    [JsonIgnore]
    public TimeSpan? WaitingTimeSpan => ServiceTime.FromSeconds(WaitingDuration);

    /// <summary>View of <see cref="PackingTime"/>.</summary>
    [JsonIgnore]
    public TimeSpan? PackingTimeSpan => ServiceTime.FromMinutes(PackingTime);
}
