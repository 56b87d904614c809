namespace FeishuHelpdesk.Complement.Api;

/// <summary>Values that stand for a choice, of which the description knows some.</summary>
/// <param name="Name">Name of the type.</param>
/// <param name="IsText">Whether the values are texts, not numbers.</param>
/// <param name="Description">What the choice is about.</param>
/// <param name="Values">The known values.</param>
internal sealed record OpenEnum(string Name, bool IsText, string Description, IReadOnlyList<KnownValue> Values);

/// <summary>A known value.</summary>
/// <param name="Value">The value as C# writes it.</param>
/// <param name="Name">Its name; null where it is known to come and nobody knows what it means.</param>
/// <param name="Description">What it stands for.</param>
internal sealed record KnownValue(string Value, string? Name, string Description);
