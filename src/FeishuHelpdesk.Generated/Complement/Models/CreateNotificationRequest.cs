// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using System.Text.Json.Serialization;
using FeishuHelpdesk.Serialization;

namespace FeishuHelpdesk.Generated.Models;

/// <remarks>
/// Beside the fields as they are sent stand views of them: <c>…List</c> for what comes in several shapes, <c>Typed…</c>
/// for what stands for a choice, <c>…DateTime</c> for times, <c>…TimeSpan</c> for durations, <c>…Options</c> for what
/// was picked from a list.
/// </remarks>
public partial class CreateNotificationRequest
{
    /// <summary>View of <see cref="SendAt"/>, in UTC; null where there is none, which the service may send as -1. Setting it sets that.</summary>
    [JsonIgnore]
    public DateTimeOffset? SendDateTime
    {
        get => ServiceTime.FromEpochMilliseconds(SendAt);
        set => SendAt = ServiceTime.ToEpochMillisecondsText(value);
    }

    /// <summary>View of <see cref="PushType"/>. Setting it sets that.</summary>
    [JsonIgnore]
    public PushType? TypedPushType
    {
        get => PushType is { } value ? new(value) : null;
        set => PushType = value?.Value;
    }

    /// <summary>View of <see cref="PushScopeType"/>. Setting it sets that.</summary>
    [JsonIgnore]
    public PushScopeType? TypedPushScopeType
    {
        get => PushScopeType is { } value ? new(value) : null;
        set => PushScopeType = value?.Value;
    }

    /// <summary>View of <see cref="NewStaffScopeType"/>. Setting it sets that.</summary>
    [JsonIgnore]
    public NewStaffScopeType? TypedNewStaffScopeType
    {
        get => NewStaffScopeType is { } value ? new(value) : null;
        set => NewStaffScopeType = value?.Value;
    }
}
