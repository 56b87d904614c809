namespace FeishuHelpdesk;

/// <summary>Something that the service sends and the OpenAPI description does not know.</summary>
/// <param name="JsonPath">Where it stands in the answer, such as <c>$.data.ticket.status</c>; the places of a list are one: <c>$.data.ticket.agents[*].x</c>.</param>
/// <param name="Kind">Whether a field or a value is unknown.</param>
/// <param name="Value">The unknown number; null for an unknown field, whose value may be personal data.</param>
public sealed record ContractDrift(string JsonPath, ContractDriftKind Kind, int? Value = null);

/// <summary>What the description does not know.</summary>
public enum ContractDriftKind
{
    /// <summary>A field; it is kept in <c>AdditionalData</c>.</summary>
    UnknownField,

    /// <summary>A number that stands for a choice; it is kept in its property.</summary>
    UnknownValue,
}
