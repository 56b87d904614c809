namespace FeishuHelpdesk.Sandbox.Requests;

/// <summary>A value that its field cannot hold.</summary>
/// <param name="Field">Where, such as <c>faq.question</c>.</param>
/// <param name="Value">What came.</param>
/// <param name="Description">What is wrong with it.</param>
internal sealed record FieldViolation(string Field, string Value, string Description);
