using System.Text.Json;

namespace FeishuHelpdesk;

/// <summary>Something that the service sends and the OpenAPI description does not know.</summary>
/// <param name="JsonPath">Where it stands in the answer, such as <c>$.data.ticket.status</c>; the places of a list are one: <c>$.data.ticket.agents[*].x</c>.</param>
/// <param name="Kind">What is unknown of it.</param>
/// <param name="Value">The unknown number; null for an unknown field, whose value may be personal data.</param>
public sealed record ContractDrift(string JsonPath, ContractDriftKind Kind, int? Value = null)
{
    /// <summary>The unknown text that stands for a choice; null for anything else.</summary>
    public string? Text { get; init; }

    /// <summary>
    /// What came where the field cannot hold it, such as <see cref="JsonValueKind.String"/> for a number; null for
    /// anything else. The value itself may be personal data.
    /// </summary>
    public JsonValueKind? CameAs { get; init; }
}

/// <summary>What the description does not know.</summary>
public enum ContractDriftKind
{
    /// <summary>A field; it is kept in <c>AdditionalData</c>.</summary>
    UnknownField,

    /// <summary>A number or a text that stands for a choice; it is kept in its property.</summary>
    UnknownValue,

    /// <summary>
    /// A value that its field cannot hold, such as a text where a number belongs: the property is null, and the value is
    /// kept as it came in <c>AdditionalData</c>, under the name of the field. In a text that is not Unicode, what is not
    /// stands as U+FFFD.
    /// </summary>
    UnreadableValue,
}
