// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using System.Text.Json.Serialization;
using FeishuHelpdesk.Serialization;

namespace FeishuHelpdesk.Tests.Shop.Generated.Models;

/// <remarks>
/// Beside the fields as they are sent stand views of them: <c>…List</c> for what comes in several shapes, <c>Typed…</c>
/// for what stands for a choice, <c>…DateTime</c> for times, <c>…TimeSpan</c> for durations, <c>…Options</c> for what
/// was picked from a list.
/// </remarks>
public partial class NewOrder
{
    /// <summary>View of <see cref="Status"/>. Setting it sets that.</summary>
    [JsonIgnore]
    public OrderStatus? TypedStatus
    {
        get => Status is { } value ? new(value) : null;
        set => Status = value?.Value;
    }

    /// <summary>View of <see cref="WantedAt"/>, in UTC; null where there is none, which the service may send as -1. Setting it sets that.</summary>
    [JsonIgnore]
    public DateTimeOffset? WantedDateTime
    {
        get => ServiceTime.FromEpochMilliseconds(WantedAt);
        set => WantedAt = ServiceTime.ToEpochMillisecondsText(value);
    }

    /// <summary>View of <see cref="Wrapping"/>. Setting it sets that.</summary>
    [JsonIgnore]
    public NewOrderWrapping? TypedWrapping
    {
        get => Wrapping is { } value ? new(value) : null;
        set => Wrapping = value?.Value;
    }
}
