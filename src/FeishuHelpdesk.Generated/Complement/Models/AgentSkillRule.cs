// Written by build/Complement from the OpenAPI description. A change here is lost; make it there.
using System.Text.Json.Serialization;
using FeishuHelpdesk.Serialization;

namespace FeishuHelpdesk.Generated.Models;

/// <remarks>
/// Beside the fields as they are sent stand views of them: <c>…List</c> for what comes in several shapes, <c>Typed…</c>
/// for what stands for a choice, <c>…DateTime</c> for times, <c>…TimeSpan</c> for durations, <c>…Options</c> for what
/// was picked from a list.
/// </remarks>
public partial class AgentSkillRule
{
    /// <summary>View of <see cref="SelectedOperator"/>. Setting it sets that.</summary>
    [JsonIgnore]
    public RuleOperator? TypedSelectedOperator
    {
        get => SelectedOperator is { } value ? new(value) : null;
        set => SelectedOperator = value?.Value;
    }

    /// <summary>View of <see cref="OperatorOptions"/>; empty when there is none.</summary>
    [JsonIgnore]
    public IReadOnlyList<RuleOperator> TypedOperatorOptions => Lists.Choices(OperatorOptions, value => new RuleOperator(value));

    /// <summary>View of <see cref="Category"/>. Setting it sets that.</summary>
    [JsonIgnore]
    public RuleCategory? TypedCategory
    {
        get => Category is { } value ? new(value) : null;
        set => Category = value?.Value;
    }
}
