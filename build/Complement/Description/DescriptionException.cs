namespace FeishuHelpdesk.Complement.Description;

/// <summary>Something in the description that nothing can be written from.</summary>
/// <param name="pointer">Where it stands, as a JSON pointer.</param>
/// <param name="message">What is wrong.</param>
internal sealed class DescriptionException(string pointer, string message) : Exception(message)
{
    public string Pointer { get; } = pointer;
}
